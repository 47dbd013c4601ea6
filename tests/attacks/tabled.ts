/**
 * Programs without an algorithm: they look the input up among everything that the public cases and generators give
 * for seeds that can be guessed. With a seed that cannot be, they are wrong.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planCases } from '../../judge/judging/plan-cases.ts';
import { planAxes } from '../../judge/growth/plan-axes.ts';
import { problemNamed } from '../support/judging.ts';
import type { Attack } from './corpus.ts';

/** What everybody tries first. */
const GUESSED = [1, 20261119];

/** A short text for a long one, both here and in the submission. */
const FINGERPRINT = `const mark = (input) => {
  let h = 0;
  for (const c of JSON.stringify(input)) h = (Math.imul(h, 31) + c.charCodeAt(0)) | 0;
  return h;
};`;

async function tableFor(id: string): Promise<Map<string, unknown>> {
  const problem = await problemNamed(id);
  const table = new Map<string, unknown>();
  for (const seed of GUESSED) {
    for (const { prepare } of planCases(problem, { seed, own: [] })) {
      const { inputJson, answer } = prepare();
      table.set(inputJson(), answer());
    }
    for (const { legal, prepare } of planAxes(problem, seed)) {
      for (const { bytes, answer } of legal.map(prepare)) table.set(bytes.toString(), answer());
    }
  }
  return table;
}

function markOf(text: string): number {
  let h = 0;
  for (const c of text) h = (Math.imul(h, 31) + c.charCodeAt(0)) | 0;
  return h;
}

/** @param code the program, which has the `table` by `mark(input)` */
function tabled(name: string, tries: string, problem: string, outcome: string, code: string) {
  return {
    name: `forge/${name}`,
    tries,
    problem,
    outcomes: [outcome],
    says: 'on generated/',
    growth: false,
    limitScale: 1,
    async place(folder: string) {
      const table = [...(await tableFor(problem))].map(([text, answer]) => [markOf(text), answer]);
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'submission.js');
      const data = `const table = new Map(${JSON.stringify(table)});`;
      await writeFile(path, `${FINGERPRINT}\n${data}\n${code}\n`);
      return path;
    },
  } satisfies Attack;
}

export const TABLED: Attack[] = [
  tabled(
    'table-of-answers',
    'Has no algorithm, but the answers to every case of the seeds that can be guessed.',
    'count-islands',
    'WA',
    'const numIslands = (grid) => table.get(mark([grid])) ?? 0;\nconst countIslands = numIslands;',
  ),
  tabled(
    'table-and-a-guess',
    'Has such a table, and guesses the answer of what is not in it.',
    'count-islands',
    'WA',
    `const numIslands = (grid) => table.get(mark([grid])) ?? Math.ceil(grid.flat().filter((c) => c === '1' || c === 1).length / 3);
const countIslands = numIslands;`,
  ),
  tabled(
    'table-and-a-refusal',
    'Has such a table, and throws on what is not in it.',
    'count-islands',
    'RTE',
    `const numIslands = (grid) => {
  if (!table.has(mark([grid]))) throw new Error('not today');
  return table.get(mark([grid]));
};
const countIslands = numIslands;`,
  ),
  tabled(
    'table-of-lengths',
    'Has such a table, and takes what is not in it for as good as its number of letters.',
    'longest-unique-substring',
    'WA',
    'const lengthOfLongestSubstring = (s) => table.get(mark([s])) ?? new Set(s).size;',
  ),
];
