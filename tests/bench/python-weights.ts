/**
 * What built-ins cost in Python's image, beside the weights that they are charged with: nanoseconds for one part, and
 * how many turns of a loop that is. A turn does what turns mostly do: it reads from a list, looks something up in a
 * dict, and adds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textSource } from '../../judge/compile/source.ts';
import { languageOf } from '../../judge/languages/index.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Entry } from '../../judge/types.ts';
import { ROOT } from '../support/judging.ts';
import { formatTable } from './paired.ts';

/** A built-in of each kind, and how many parts it works on. */
const TRIED: [kind: string, what: string, statement: string, parts: string][] = [
  ['CALL', 'heappush to an empty heap', 'for i in R: heappush([], i)', '1000'],
  ['CALL', 'slice of four elements', 'for i in R: four[:]', '1000'],
  ['CALL', 'find in four characters', 'for i in R: "abcd".find("d")', '1000'],
  ['MOVED', 'pop(0)', 'for i in R: large.pop(0)', '1000 * LARGE'],
  ['SHIFTED', 'del a[0]', 'for i in R: del large2[0]', '1000 * LARGE'],
  ['FILLED', 'reverse', 'numbers.reverse()', 'N'],
  ['SHIFTED', 'insert(0, …)', 'for i in range(100): long.insert(0, i)', '100 * LARGE'],
  ['COPIED', 'slice', 'numbers[:]', 'N'],
  ['COPIED', 'list', 'list(numbers)', 'N'],
  ['COPIED', 'a + b', 'numbers + numbers', '2 * N'],
  ['COPIED', '[*a]', '[*numbers]', 'N'],
  ['COPIED', 'list of a set', 'list(numbers_set)', 'N'],
  ['COPIED', 'zip(*rows), of an element', 'list(zip(*rows))', '100 * 100'],
  ['FILLED', '[0] * n', '[0] * N', 'N'],
  ['SCANNED', 'in, numbers', '-1 in numbers', 'N'],
  ['SCANNED', 'in, texts', '"none" in words', 'N'],
  ['SCANNED', 'in, pairs', '(-1, 0) in pairs', 'N'],
  ['SCANNED', 'index', 'numbers.index(N - 1)', 'N'],
  ['SCANNED', 'count', 'numbers.count(5)', 'N'],
  ['SCANNED', 'sum', 'sum(numbers)', 'N'],
  ['SCANNED', 'max', 'max(numbers)', 'N'],
  ['SCANNED', '==', 'numbers == others', 'N'],
  ['COMPARED', 'sort of numbers', 'sorted(shuffled)', 'N * log2(N)'],
  ['COMPARED', 'sort of texts', 'sorted(words)', 'N * log2(N)'],
  ['COMPARED', 'heappop', 'h = heap[:]\nfor i in range(N // 2): heappop(h)', 'N / 2 * log2(N)'],
  ['COMPARED', 'bisect', 'for i in R: bisect_left(numbers, i)', '1000 * log2(N)'],
  ['HASHED', 'set', 'set(numbers)', 'N'],
  ['HASHED', 'Counter', 'Counter(numbers)', 'N'],
  ['HASHED', 'dict.fromkeys', 'dict.fromkeys(words)', 'N'],
  ['LOOKED_UP', 'copy of a set', 'numbers_set.copy()', 'N'],
  ['LOOKED_UP', 'copy of a dict', 'table.copy()', 'N'],
  ['LOOKED_UP', 'a & b', 'numbers_set & numbers_set', 'N'],
  ['PIECE', 'join', '"".join(words)', 'N'],
  ['CUT', 'split', 'line.split(",")', 'N'],
  ['CHARACTER', 'text[1:]', 'for i in R: text[1:]', '1000 * len(text)'],
  ['CHARACTER', 'a + b', 'for i in R: text + "x"', '1000 * len(text)'],
  ['SEARCHED', 'find', 'for i in range(100): text.find("zz")', '100 * len(text)'],
  ['SEARCHED', 'count', 'for i in range(100): text.count("c")', '100 * len(text)'],
  ['SEARCHED', 'replace', 'for i in range(100): text.replace("c", "d")', '100 * len(text)'],
  ['SEARCHED', 'upper', 'for i in range(100): text.upper()', '100 * len(text)'],
  ['MATCHED', 're.sub', 're.sub("[bc]", "x", text)', 'len(text)'],
  ['PARSED', 'json.dumps', 'json.dumps(numbers)', 'len(json.dumps(numbers))'],
  ['PARSED', 'json.loads', 'json.loads(written)', 'len(written)'],
  ['DEEP', 'deepcopy', 'deepcopy(rows)', '101 * 100'],
  ['LIMB', 'big + big', 'for i in R: big + big', '1000 * 2000'],
  ['LIMB', 'big * small', 'for i in R: big * 3', '1000 * 2000'],
  ['DIVIDED', 'big // small', 'for i in R: big // 3', '1000 * 2000'],
  ['LIMB', 'str of a big one', 'str(big)', '2000 * 2000'],
];

const program = `
import time, re, json
R = range(1000)
def f(x):
    N, LARGE = 8192, 20000
    numbers = list(range(N)); others = list(range(N)); four = [1, 2, 3, 4]
    shuffled = [(i * 7919) % 20011 for i in range(N)]
    words = ['word ' + str(i) for i in shuffled]; pairs = [(i, i) for i in range(N)]
    numbers_set = set(numbers); table = dict.fromkeys(numbers, 1); rows = [list(range(100)) for _ in range(100)]
    long = list(range(LARGE)); heap = sorted(shuffled)
    line = ','.join(words); text = 'abcdefghij' * 800; written = json.dumps(numbers); big = 2 ** 60000 - 1
    found = []
    def timed(work):
        best = 1e9
        for _ in range(7):
            large = list(range(LARGE)); large2 = list(range(LARGE))
            began = time.perf_counter()
            work(large, large2)
            best = min(best, time.perf_counter() - began)
        return best * 1e9
    def turns(large, large2):
        total = 0
        for i in range(N):
            total += table[numbers[i]] + i
    parts = lambda value: found.append(value)
    parts(timed(turns) / N)
${TRIED.map(([, , statement, parts], i) => {
  const body = statement
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
  return `    def work${i}(large, large2):\n${body}\n    parts(timed(work${i}) / (${parts}))`;
}).join('\n')}
    return found
`;

const ENTRY: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { x: { kind: 'number' } },
  returns: { kind: 'number' },
};
const LIMITS = { cpuMs: 300_000, memoryMiB: 1_000, outputBytes: 1 << 20 };

/** The weights, by the names that they have in `weights.py`. */
function weights(): Map<string, number> {
  const file = join(ROOT, 'judge/languages/python/counting/weights.py');
  const lines = readFileSync(file, 'utf8').matchAll(/^([A-Z_]+) = (\d+)(?: \/ (\d+))?$/gm);
  return new Map([...lines].map(([, name, a, b = '1']) => [name!, Number(a) / Number(b)]));
}

/** The least of several runs: what disturbs a run only makes it longer. */
export async function benchPythonWeights(runs: number): Promise<string> {
  const pool = new SandboxPool();
  const measured: number[][] = [];
  try {
    const source = textSource(Buffer.from(program), 'f.py', 'f.py');
    const language = languageOf(source);
    const compiled = await language.compile(source, ENTRY);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
    for (let run = 0; run < runs; run++) {
      const process = await pool.take('cases', language.image);
      await process.load(compiled.program, ENTRY, LIMITS);
      const outcome = await process.call('whole', '[null]', LIMITS);
      process.kill();
      if (outcome.kind === 'threw') throw new Error(outcome.error.message);
      if (outcome.kind !== 'returned') throw new Error(outcome.kind);
      measured.push(outcome.output as number[]);
    }
  } finally {
    await pool.dispose();
  }
  const [turn, ...costs] = measured[0]!.map((_, i) => Math.min(...measured.map((run) => run[i]!)));
  const known = weights();
  const rows = TRIED.map(([kind, what], i) => [
    kind,
    what,
    costs[i]!.toFixed(3),
    (costs[i]! / turn!).toFixed(5),
    known.get(kind)!.toFixed(5),
  ]);
  const header = ['kind', 'built-in', 'ns a part', 'in turns', 'weight'];
  return `one turn: ${turn!.toFixed(2)} ns\n\n${formatTable(header, rows)}`;
}
