import { describe, expect, test } from 'vitest';
import { Odd } from '../../judge/base/json-values.ts';
import { textSource } from '../../judge/compile/source.ts';
import { parseType } from '../../judge/entry/parse-type.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import type { RunOutcome } from '../../judge/execution/execution.ts';
import { python } from '../../judge/languages/python/python.ts';
import type { Entry, Result } from '../../judge/types.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

const judgePython = (id: string, text: string, options = {}): Promise<Result> =>
  judgeText(pool, id, text, options, 'solution.py');

const returning = (returns: string): Entry => ({
  kind: 'function',
  name: 'f',
  parameters: { x: parseType('integer') },
  returns: parseType(returns),
});

/** Runs several bodies of `def f(x)` in one process; each is what a call with its number returns. */
async function outputsOf(bodies: readonly string[], returns = 'integer'): Promise<RunOutcome[]> {
  const cases = bodies.map((body, i) => `    if x == ${i}:\n        return ${body}\n`).join('');
  const before = [
    'import sys',
    'from dataclasses import dataclass',
    '@dataclass\nclass Point:\n    x: int\n    y: int',
    'class Lying(list):\n    def __iter__(self):\n        return iter([9])\n    def __len__(self):\n        return 9',
    'def numbers():\n    yield 1',
  ];
  const text = `${before.join('\n')}\ndef f(x):\n${cases}`;
  const source = textSource(Buffer.from(text), 'f.py', 'f.py');
  const entry = returning(returns);
  const compiled = await python.compile(source, entry);
  if (!compiled.ok) throw new Error('does not compile');
  const execution = startExecution({ pool, program: compiled.program, problem: { entry } });
  const limits = { cpuMs: 60_000, memoryMiB: 700, outputBytes: 1 << 20 };
  const outcomes: RunOutcome[] = [];
  for (let i = 0; i < bodies.length; i++) outcomes.push(await execution.run(`[${i}]`, limits));
  execution.close();
  return outcomes;
}

test('what crosses, and how', async () => {
  const odd = (text: string) => new Odd(text);
  const crossing: [body: string, output: unknown][] = [
    ['(1, (2, 3))', [1, [2, 3]]],
    ['[None, True, False, 1.5, "é\\ud800"]', [null, true, false, 1.5, 'é\ud800']],
    ['deque([1, 2])', [1, 2]],
    ['{"a": 1}.values()', [1]],
    ['range(3)', [0, 1, 2]],
    ['{"a": [1]}', { a: [1] }],
    ['Point(1, 2)', { x: 1, y: 2 }],
    ['Lying([1, 2])', [1, 2]],
    ['2.0', 2],
    ['-0.0', -0],
    ['nan', NaN],
    ['-inf', -Infinity],
    ['2 ** 53 + 1', 2n ** 53n + 1n],
    ['2 ** 70', 2n ** 70n],
    // What many take for infinity is larger than any number of a case, as on their own machines.
    ['sys.maxsize', 2n ** 63n - 1n],
    ['{1, 2}', odd('a set, which is not a list')],
    ['frozenset()', odd('a set, which is not a list')],
    ['numbers()', odd('an iterator or a generator, which is not a list: put list(…) around it')],
    [
      'map(str, [1])',
      odd('an iterator or a generator, which is not a list: put list(…) around it'),
    ],
    ['b"ab"', odd('bytes, which are not a string')],
    ['{1: 2}', odd('a dict with keys that are not strings')],
    ['print', odd('a function')],
    [
      'object()',
      odd('an object of a class, which is neither a number, a string, a list nor a dict'),
    ],
    ['(lambda a: a.append(a) or a)([])', odd('an object that contains itself')],
    ['10 ** 200_000', odd('an integer of more than 100,000 digits')],
  ];
  const outcomes = await outputsOf(crossing.map(([body]) => body));
  const outputs = outcomes.map((one) => (one.kind === 'returned' ? one.output : one));
  expect(outputs).toEqual(crossing.map(([, output]) => output));
});

describe('a Python submission', () => {
  test('is judged as LeetCode has it pasted, with its names there without an import', async () => {
    const text = `class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return [title for title, _ in Counter(nums).most_common(k)]
`;
    const result = await judgePython('top-titles', text);
    expect(result).toMatchObject({ verdict: 'AC', warnings: [] });
    expect(result.sandbox.runtime).toMatch(/Python/);
  });

  test('may be a plain function in snake case, and its work is counted', async () => {
    const text = `def top_k_frequent(nums, k):
    counts = {}
    for num in nums:
        counts[num] = counts.get(num, 0) + 1
    return heapq.nlargest(k, counts, key=counts.get)
`;
    const result = await judgePython('top-titles', text, { growth: true });
    expect(result).toMatchObject({
      verdict: 'AC',
      growth: [{ verdict: 'pass', evidence: { by: 'counts' } }],
    });
  });

  test('that is wrong gets the smallest failing input', async () => {
    const text = `class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        return len(set(s))
`;
    const result = await judgePython('longest-unique-substring', text, { searchMs: 20_000 });
    expect(result.verdict).toBe('WA');
  });

  test('keeps nothing between the halves of a codec', async () => {
    const text = `class Codec:
    kept = None
    def serialize(self, root):
        Codec.kept = root
        return 'kept'
    def deserialize(self, data):
        return Codec.kept
`;
    expect(await judgePython('tree-codec', text)).toMatchObject({ verdict: 'WA' });
  });

  test.each([
    [
      'a syntax error has its line and column',
      'def topKFrequent(nums, k):\n    return [1\n',
      { line: 2, column: 12, text: "'[' was never closed" },
    ],
    [
      'a module that is not there',
      'import numpy as np\ndef topKFrequent(nums, k):\n    return []\n',
      {
        line: 1,
        text: expect.stringMatching(/^there is no module numpy here: a submission may/) as string,
      },
    ],
    [
      'no entry',
      'def other():\n    pass\ndef another():\n    pass\n',
      {
        text: expect.stringMatching(
          /^topKFrequent not found: the file defines function other/,
        ) as string,
      },
    ],
  ])('%s is a compile error', async (_, text, diagnostic) => {
    const result = await judgePython('top-titles', text);
    expect(result).toMatchObject({ verdict: 'CE', diagnostics: [diagnostic] });
  });

  test('that throws shows its own line', async () => {
    const text = `class Solution:
    def topKFrequent(self, nums, k):
        return nums[len(nums)]
`;
    const [first] = (await judgePython('top-titles', text)).cases;
    expect(first).toMatchObject({ verdict: 'RTE', place: { line: 3, column: 16 } });
    expect(first!.message).toBe('threw IndexError: list index out of range');
  });

  test('prints to the console of its case', async () => {
    const text = `def topKFrequent(nums, k):
    print('seen', k)
    return nums
`;
    const [first] = (await judgePython('top-titles', text)).cases;
    expect(first!.console).toMatch(/^seen \d+\n$/);
  });
});
