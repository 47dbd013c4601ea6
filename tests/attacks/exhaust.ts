/** Attacks on what stands around the sandbox: compiling, parsing, reading and checking, and the sum of all cases. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MAX_SOURCE_BYTES } from '../../judge/compile/source.ts';
import type { Attack } from './corpus.ts';

const ADD_UP = 'function addUp(numbers) { return numbers.reduce((a, b) => a + b, 0); }\n';
const LOOPING = 'function addUp(numbers) { for (;;); }\n';

type Files = Record<string, string>;

/** @param files the submission, and other files of its folder */
function exhausting(
  name: string,
  tries: string,
  outcome: string,
  says: string,
  files: string | Files | (() => Files),
  { problem = 'add-up', file = 'submission.ts' }: { problem?: string; file?: string } = {},
): Attack {
  return {
    name: `exhaust/${name}`,
    tries,
    problem,
    outcomes: [outcome],
    says,
    growth: false,
    limitScale: 1,
    async place(folder) {
      // Only now: some are megabytes.
      const made = typeof files === 'function' ? files() : files;
      const all = typeof made === 'string' ? { [file]: made } : made;
      for (const [path, text] of Object.entries(all)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      return join(folder, file);
    },
  };
}

/** Heads of arrow functions that the compiler reads again for every one around them. */
const backtracking = `let a=0,b=0,c=0,d=0,e=0;\nconst q = ${'a?(b):c=>'.repeat(60)}d${':e'.repeat(60)};\n`;

/** Each constant is twice as long as the one before. */
const doubling = (n: number, next: (before: string) => string, first = "'aaaaaaaaaaaaaaaa'") =>
  Array.from({ length: n }, (_, i) => `A${i} = ${i === 0 ? first : next(`A${i - 1}`)},`).join('\n');

const templates = (n: number) => `const x = ${'`${'.repeat(n)}1${'}`'.repeat(n)};\n`;
const megabyte = 'x'.repeat(MAX_SOURCE_BYTES - 1000);

export const EXHAUSTING: Attack[] = [
  // Time of the compiler.
  exhausting(
    'arrows',
    'Has heads of arrow functions that the compiler reads 2^60 times.',
    'CE',
    'compiling took more than 5 s',
    backtracking + ADD_UP,
  ),
  exhausting(
    'arrows-imported',
    'Imports a file with such heads.',
    'CE',
    'compiling took more than 5 s',
    {
      'submission.ts': `import './other';\n${ADD_UP}export { addUp };`,
      'other.ts': backtracking,
    },
  ),
  exhausting(
    'arrows-in-a-default',
    'Has such heads in the default of a parameter.',
    'CE',
    'compiling took more than 5 s',
    `let a, b, c, d, e;\nfunction f(g = ${'a?(b):c=>'.repeat(60)}d${':e'.repeat(60)}) {}\n${ADD_UP}`,
  ),
  exhausting(
    'arrows-without-an-entry',
    'Has such heads, and no entry, so that its functions are looked for as well.',
    'CE',
    'compiling took more than 5 s',
    `${backtracking}function other() {}\n`,
  ),
  // Memory of the compiler, and what comes out of it.
  exhausting(
    'enum',
    'Has members of an enum that double.',
    'CE',
    'compil',
    `enum E {\n${doubling(26, (a) => `${a} + ${a}`)}\n}\n${ADD_UP}`,
  ),
  exhausting(
    'enum-of-16-mb',
    'Has members of an enum that come to 32 MB.',
    'CE',
    'the compiled program would be larger than 16 MB',
    `enum E {\n${doubling(21, (a) => `${a} + ${a}`)}\n}\n${ADD_UP}`,
  ),
  exhausting(
    'enum-of-templates',
    'Has members of a constant enum that are templates of the one before.',
    'CE',
    'compil',
    `const enum E {\n${doubling(28, (a) => '`${' + a + '}${' + a + '}`')}\n}\n${ADD_UP}`,
  ),
  exhausting('enum-imported', 'Imports a file with such an enum.', 'CE', 'compil', {
    'submission.ts': `import { E } from './other';\n${ADD_UP}export { addUp, E };`,
    'other.ts': `export enum E {\n${doubling(26, (a) => `${a} + ${a}`)}\n}`,
  }),
  exhausting(
    'enum-right',
    'Has an enum that doubles a little, and is right.',
    'AC',
    '',
    `enum E {\n${doubling(10, (a) => `${a} + ${a}`)}\n}\n${ADD_UP}`,
  ),
  // Nesting.
  ...(
    [
      ['parentheses', '('],
      ['brackets', '['],
      ['negations', '!'],
      ['blocks', '{'],
      ['templates', '`${'],
    ] as const
  ).map(([name, open]) =>
    exhausting(`nested-${name}`, `Nests ${name} as deep as a file is long.`, 'CE', '', () => ({
      'submission.ts': `${ADD_UP}const x = ${open.repeat((MAX_SOURCE_BYTES - 1000) / open.length)}`,
    })),
  ),
  exhausting('nested-types', 'Nests types a hundred thousand deep.', 'AC', '', () => ({
    'submission.ts': `${ADD_UP}type T = ${'[a: '.repeat(100_000)}1${']'.repeat(100_000)};\n`,
  })),
  // What parses a program to explain a failure.
  exhausting(
    'templates-that-loop',
    'Nests templates that the parser does not survive, and loops.',
    'TLE',
    'still running after',
    templates(2_000) + LOOPING,
  ),
  exhausting(
    'templates-that-recur',
    'Nests such templates, and recurs without end.',
    'RTE',
    'stack overflow',
    `${templates(2_000)}function addUp(n) { return 1 + addUp(n); }\n`,
  ),
  exhausting(
    'templates-that-remember',
    'Nests such templates, and keeps a sum from call to call.',
    'WA',
    'it passes alone in a fresh process',
    `${templates(2_000)}let s = 0;\nfunction addUp(n) { for (const x of n) s += x; return s; }\n`,
  ),
  exhausting(
    'templates-without-an-entry',
    'Nests such templates, and defines no entry.',
    'CE',
    'addUp not found',
    `${templates(2_000)}const other = 1;\n`,
  ),
  // Messages of the compiler.
  exhausting(
    'errors-with-a-long-line',
    'Has 50 errors, each on a line of a megabyte.',
    'CE',
    '',
    () => ({
      'submission.ts': `${ADD_UP}${'let y;'.repeat(51)}/*${megabyte.slice(600)}*/`,
    }),
  ),
  exhausting(
    'thousands-of-errors',
    'Has thousands of errors on a line of a megabyte.',
    'CE',
    '',
    () => ({
      'submission.ts': `${ADD_UP}${'let y;'.repeat(30_000)}/*${megabyte.slice(200_000)}*/`,
    }),
  ),
  exhausting(
    'warnings-with-a-long-line',
    'Has 20 warnings, each on a line of 900 KB, and is right.',
    'AC',
    '',
    () => ({
      'submission.ts': `${ADD_UP}function w(x) { ${'x === -0;'.repeat(20)} /*${megabyte.slice(150_000)}*/ }`,
    }),
  ),
  exhausting(
    'error-with-a-long-name',
    'Declares a name of half a megabyte twice.',
    'CE',
    'characters',
    () => {
      const name = 'y'.repeat(MAX_SOURCE_BYTES / 2 - 1000);
      return { 'submission.ts': `let ${name};let ${name};` };
    },
  ),
  // Other files.
  exhausting(
    'large-siblings',
    'Imports 150 files of a megabyte.',
    'CE',
    'the imports are too large: they may have at most 4 MB',
    () => ({
      'submission.ts': `${Array.from({ length: 150 }, (_, i) => `import './f${i}';`).join('')}${ADD_UP}`,
      ...Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`f${i}.ts`, `/*${megabyte}*/`])),
    }),
  ),
  exhausting(
    'many-siblings',
    'Imports 1,100 files.',
    'CE',
    'a submission may import at most 1,000 files',
    () => ({
      'submission.ts': `${Array.from({ length: 1100 }, (_, i) => `import './f${i}';`).join('')}${ADD_UP}`,
      ...Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`f${i}.ts`, '0;'])),
    }),
  ),
  exhausting('many-missing', 'Imports 40,000 files that are not there.', 'CE', '', () => ({
    'submission.ts': `${Array.from({ length: 40_000 }, (_, i) => `import './f${i}';`).join('')}${ADD_UP}`,
  })),
  exhausting(
    'long-import',
    'Has a line of 120 KB of the word import.',
    'CE',
    'cannot import "./TreeNode"',
    `import Other from './TreeNode';\nOther;\n/* import ${'{import '.repeat(15_000)} */\n${ADD_UP}`,
  ),
  // What is read and checked.
  exhausting(
    'wrong-elements',
    'Returns five million elements of a wrong type.',
    'WA',
    'expected an array, got',
    'function groupAnagrams() { return Array(5e6).fill(1); }',
    { problem: 'group-anagrams' },
  ),
  exhausting(
    'wrong-groups',
    'Returns a million groups of one title.',
    'WA',
    'a title appears more often than in the input',
    'function groupAnagrams(strs) { return Array(1e6).fill([strs[0]]); }',
    { problem: 'group-anagrams' },
  ),
  exhausting(
    'wrong-indexes',
    'Returns five million times the same index.',
    'WA',
    '',
    'function findDuplicate() { return [Array(5e6).fill(0)]; }\nconst findDuplicateFrames = findDuplicate;',
    { problem: 'duplicate-frames' },
  ),
  exhausting(
    'integer',
    'Returns an integer of three million digits.',
    'WA',
    'expected an array, got',
    "function groupAnagrams() { return [BigInt('9'.repeat(3e6))]; }",
    { problem: 'group-anagrams' },
  ),
  exhausting(
    'special-values',
    'Returns a million objects that look like an integer.',
    'WA',
    '',
    "function groupAnagrams() { return Array(2e5).fill({ $bigint: '9'.repeat(50) }); }",
    { problem: 'group-anagrams' },
  ),
  // All cases together. The limit of one case is 0.5 s of CPU time, and 2.5 s of wall time.
  exhausting(
    'sleeps',
    'Sleeps on every case, for less than a case may.',
    'TLE',
    'all cases together waited for more than 2 s',
    `const cell = new Int32Array(new SharedArrayBuffer(4));
    function addUp(numbers) { Atomics.wait(cell, 0, 0, 900); return numbers.reduce((a, b) => a + b, 0); }`,
  ),
  exhausting(
    'waits',
    'Answers every case with a promise that takes its time.',
    'TLE',
    'all cases together waited for more than 2 s',
    `const addUp = async (numbers) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return numbers.reduce((a, b) => a + b, 0);
    };`,
  ),
  exhausting(
    'works',
    'Works on every case for nearly as long as a case may.',
    'TLE',
    'all cases together used more than 6 s of CPU time',
    `function addUp(numbers) {
      const end = performance.now() + 250;
      while (performance.now() < end);
      return numbers.reduce((a, b) => a + b, 0);
    }`,
  ),
  exhausting(
    'sleeps-and-is-wrong',
    'Sleeps on every case, and is wrong.',
    'TLE',
    'all cases together waited for more than 2 s',
    `const cell = new Int32Array(new SharedArrayBuffer(4));
    let n = 0;
    function addUp(numbers) { Atomics.wait(cell, 0, 0, 1100); return n++ < 1 ? numbers.reduce((a, b) => a + b, 0) : NaN; }`,
  ),
];
