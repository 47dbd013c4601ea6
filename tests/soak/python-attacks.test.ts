/** What a hostile Python submission may try. Whatever it does, it gets a verdict of its own, and the judge goes on. */
import { afterEach, expect, test } from 'vitest';
import type { Verdict } from '../../judge/types.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

/** Bodies of `def topKFrequent(nums, k)`, and what they may get. */
const ATTACKS: [name: string, body: string, verdicts: Verdict[]][] = [
  ['reads a file', "return [ord(c) for c in open('/etc/passwd').read()]", ['RTE']],
  ['lists processes', "import os\nreturn os.listdir('/proc/1')", ['RTE']],
  ['runs a command', "import os\nreturn [os.system('id > /tmp/x')]", ['RTE', 'WA']],
  ['starts a program', "import subprocess\nreturn list(subprocess.check_output(['id']))", ['RTE']],
  [
    'opens a socket',
    "import socket\nreturn [socket.create_connection(('127.0.0.1', 22))]",
    ['RTE', 'CE'],
  ],
  [
    'starts a thread',
    'import threading\nthreading.Thread(target=print).start()\nreturn nums',
    ['RTE'],
  ],
  ['takes the runtime', 'import js\nreturn js.Deno.readTextFileSync("/etc/passwd")', ['RTE']],
  [
    'evaluates JavaScript',
    'from pyodide.code import run_js\nreturn run_js(\'Object.constructor("return Deno")()\')',
    ['RTE'],
  ],
  [
    'imports a module of the runtime',
    "import js\nreturn [js.eval(\"import('node:fs').then((fs) => fs.readFileSync('/etc/passwd'))\")]",
    ['RTE', 'WA'],
  ],
  ['ends the process', 'import os\nos._exit(3)', ['RTE']],
  ['exits', 'exit()', ['RTE']],
  ['exits its way', 'raise SystemExit(0)', ['RTE']],
  [
    'throws what is no exception',
    'class Mine(BaseException):\n    def __str__(self):\n        raise Mine\nraise Mine',
    ['RTE'],
  ],
  [
    'asks for any depth',
    'import sys\nsys.setrecursionlimit(10**9)\ndef deep(n):\n    return deep(n + 1)\nreturn deep(0)',
    ['RTE'],
  ],
  [
    'recurses through C',
    'from functools import cache\n@cache\ndef deep(n):\n    return deep(n + 1)\nreturn deep(0)',
    ['RTE'],
  ],
  ['multiplies for ever', 'return [10 ** 10 ** 8 % 7]', ['TLE', 'MLE', 'RTE']],
  ['takes all memory', "return ['x' * 2 ** 31 for _ in nums]", ['MLE', 'RTE']],
  ['fills memory slowly', 'a = []\nwhile True:\n    a.append([0] * 1000)', ['MLE']],
  ['prints without end', 'while True:\n    print("x" * 100)', ['OLE']],
  ['never ends', 'while True:\n    pass', ['TLE']],
  [
    'catches everything',
    'while True:\n    try:\n        raise ValueError\n    except BaseException:\n        pass',
    ['TLE'],
  ],
  [
    'returns what never ends',
    'class L(list):\n    def __iter__(self):\n        while True:\n            yield 1\nreturn L(nums[:1])',
    ['WA', 'AC'],
  ],
  ['returns a huge number', 'return [10 ** 200_000]', ['WA']],
  ['hides behind a tracer', 'import sys\nsys.settrace(lambda *a: 1 / 0)\nreturn []', ['WA', 'RTE']],
  [
    'replaces what the runner uses',
    'import builtins, json, random\nbuiltins.len = builtins.isinstance = None\njson.JSONDecoder.decode = None\nrandom.seed = None\nreturn []',
    ['WA', 'RTE'],
  ],
  [
    'leaves things behind',
    'import atexit, gc\nclass D:\n    def __del__(self):\n        1 / 0\natexit.register(lambda: 1 / 0)\nD()\ngc.collect()\nreturn []',
    ['WA'],
  ],
  [
    'looks for what is not given',
    'import gc\nreturn [o for o in gc.get_objects() if "answer" in str(type(o))]',
    ['WA'],
  ],
];

afterEach(async () => {
  const text =
    'def topKFrequent(nums, k):\n    return [n for n, _ in Counter(nums).most_common(k)]\n';
  const after = await judgeText(pool, 'top-titles', text, { samplesOnly: true }, 'after.py');
  expect(after.verdict).toBe('AC');
});

test.each(ATTACKS)('one that %s', async (_, body, verdicts) => {
  const indented = body.replaceAll(/^/gm, '    ');
  const text = `def topKFrequent(nums, k):\n${indented}\n`;
  const options = { samplesOnly: true, verdictOnly: true, limitScale: 0.2 };
  const result = await judgeText(pool, 'top-titles', text, options, 'attack.py');
  expect(verdicts, result.message).toContain(result.verdict);
});
