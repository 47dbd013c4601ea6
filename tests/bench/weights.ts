/**
 * What built-ins cost in the sandbox's runtime, beside the weights that they are charged with: nanoseconds for one
 * part, and how many turns of a loop that is. A turn does what turns mostly do: it reads from an array, looks
 * something up in a map, and adds.
 */
import { WEIGHTS } from '../../judge/counting/realm/weights.ts';
import { compile } from '../../judge/compile/compile.ts';
import { textSource } from '../../judge/compile/source.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Entry } from '../../judge/types.ts';
import { formatTable, median } from './paired.ts';

type Kind = keyof typeof WEIGHTS;

/** A built-in of each kind, and how many parts it works on. */
const TRIED: [kind: Kind, what: string, statement: string, parts: string][] = [
  ['call', 'slice of four elements', 'for (let i = 0; i < 1000; i++) sink = four.slice()', '1000'],
  [
    'call',
    'indexOf in four characters',
    'for (let i = 0; i < 1000; i++) sink = "abcd".indexOf(letters[i & 3])',
    '1000',
  ],
  ['copied', 'slice', 'sink = list.slice()', 'N'],
  ['copied', 'spread', 'sink = [...list]', 'N'],
  ['copied', 'spread of a set', 'sink = [...set]', 'N'],
  ['copied', 'concat', 'sink = list.concat(list)', '2 * N'],
  [
    'moved',
    'shift of a large list',
    'for (let i = 0; i < 20; i++) { large.push(large.shift()); }',
    '20 * LARGE',
  ],
  [
    'moved',
    'splice at the start',
    'for (let i = 0; i < 20; i++) { list.splice(0, 1); list.push(i); }',
    '20 * N',
  ],
  ['moved', 'fill', 'list.fill(7)', 'N'],
  ['moved', 'reverse', 'list.reverse()', 'N'],
  ['scanned', 'indexOf of a number', 'sink = list.indexOf(-1)', 'N'],
  ['scanned', 'includes of a number', 'sink = list.includes(-1)', 'N'],
  ['scanned', 'indexOf of a text', 'sink = words.indexOf("none")', 'N'],
  ['visited', 'map', 'sink = list.map((x) => x + 1)', 'N'],
  ['visited', 'filter', 'sink = list.filter((x) => x > 5)', 'N'],
  ['visited', 'join', 'sink = list.join()', 'N'],
  [
    'compared',
    'sort by a comparator',
    'sink = shuffled.slice().sort((a, b) => a - b)',
    'N * Math.log2(N)',
  ],
  ['compared', 'sort of texts', 'sink = words.slice().sort()', 'N * Math.log2(N)'],
  ['compared', 'sort of a typed array', 'sink = typed.slice().sort()', 'N * Math.log2(N)'],
  ['character', 'split into characters', 'sink = text.split("")', 'N'],
  ['character', 'split at a character', 'sink = text.split("j")', 'N'],
  ['character', 'replace by an expression', 'sink = text.replace(/b/g, "x")', 'N'],
  ['searchedCharacter', 'indexOf', 'sink = text.indexOf("zz")', 'N'],
  ['character', 'toUpperCase', 'sink = text.toUpperCase()', 'N'],
  ['character', 'JSON.stringify', 'sink = JSON.stringify(list)', 'JSON.stringify(list).length'],
  ['character', 'JSON.parse', 'sink = JSON.parse(json)', 'json.length'],
  ['copiedCharacter', 'joined', 'sink = words.join("")', 'words.join("").length'],
  ['copiedCharacter', 'repeat, read', 'sink = "abcdefgh".repeat(N).charCodeAt(5)', '8 * N'],
  ['keyCharacter', 'a new long key', 'sink = map.get((text + "x").slice(1))', 'N'],
  ['comparedCharacter', 'equal texts', 'sink = text === other', 'N'],
  [
    'limb',
    'a big integer times a small one',
    'for (let i = 0; i < 50; i++) sink = big * 3n',
    '50 * 1000',
  ],
  ['limb', 'sum of big integers', 'for (let i = 0; i < 50; i++) sink = big + big', '50 * 1000'],
  ['property', 'Object.keys', 'sink = Object.keys(object)', 'N'],
  ['property', 'spread of an object', 'sink = { ...object }', 'N'],
  ['property', 'for…in', 'for (const key in object) sink = key', 'N'],
  ['allocated', 'new Array', 'sink = new Array(N)', 'N'],
  ['allocated', 'new Int32Array', 'sink = new Int32Array(N)', 'N'],
];

const program = (tried: typeof TRIED) => `
  const N = 8192, LARGE = 40000;
  const made = () => Array.from({ length: N }, (_, i) => i);
  function f() {
    const list = made(), four = [1, 2, 3, 4], letters = [...'abcd'], words = made().map((i) => 'word ' + ((i * 7919) % 20011));
    const large = Array.from({ length: LARGE }, (_, i) => i), shuffled = made().map((i) => (i * 7919) % 20011);
    const set = new Set(list), map = new Map(list.map((i) => [i, i])), typed = Float64Array.from(shuffled);
    const text = 'abcdefghij'.repeat(N / 10 + 1).slice(0, N), other = (text + 'x').slice(0, N), json = JSON.stringify(list);
    const object = Object.fromEntries(words.map((w) => [w, 1])), big = 2n ** 64000n - 1n;
    let sink, turns = 0;
    const time = (work) => {
      let best = Infinity;
      for (let i = 0; i < 9; i++) {
        const began = performance.now();
        work();
        best = Math.min(best, performance.now() - began);
      }
      return best * 1e6;
    };
    const turn = time(() => { for (let i = 0; i < N; i++) turns += map.get(list[i] & 4095) + i; }) / N;
    return [turn, ${tried.map(([, , statement, parts]) => `time(() => { ${statement}; }) / (${parts})`).join(', ')}];
  }`;

const ENTRY: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { x: { kind: 'number' } },
  returns: { kind: 'number' },
};
const LIMITS = { cpuMs: 60_000, memoryMiB: 1_000, outputBytes: 1 << 20 };

export async function benchWeights(runs: number): Promise<string> {
  const pool = new SandboxPool();
  const measured: number[][] = [];
  try {
    const source = textSource(Buffer.from(program(TRIED)), 'f.js', 'f.js');
    const compiled = await compile(source, ENTRY);
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
    for (let run = 0; run < runs; run++) {
      // Its young generation is small, so that memory has been used before: getting a page from the system costs
      // twelve times as much as copying it full, and is no work of the built-in.
      const process = await pool.take('cases');
      await process.load(compiled.program, ENTRY, LIMITS);
      const outcome = await process.call('whole', '[null]', LIMITS);
      process.kill();
      if (outcome.kind !== 'returned') throw new Error(outcome.kind);
      measured.push(outcome.output as number[]);
    }
  } finally {
    await pool.dispose();
  }
  const [turn, ...costs] = measured[0]!.map((_, i) => median(measured.map((run) => run[i]!)));
  const rows = TRIED.map(([kind, what], i) => [
    kind,
    what,
    costs[i]!.toFixed(2),
    (costs[i]! / turn!).toFixed(3),
    WEIGHTS[kind].toFixed(3),
  ]);
  const header = ['kind', 'built-in', 'ns a part', 'in turns', 'weight'];
  return `one turn: ${turn!.toFixed(2)} ns\n\n${formatTable(header, rows)}`;
}
