/** The part of `judge verify` that looks at a package's cases and texts: stored, told, and generated. */
import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatValue } from '../format.ts';
import { defaultSeed } from '../plan.ts';
import { loadHints } from '../problem/hints.ts';
import type { Problem } from '../problem/load.ts';
import { Random } from '../problem/random.ts';
import { parseSamples } from '../problem/statement.ts';
import { UsageError } from '../types.ts';
import type { PackageReport } from './verify.ts';

/** Small generated inputs on which the reference is compared with the oracle. */
const COMPARED_INPUTS = 2_000;

/** Two oracles: the stored answers must be right by the reference and by the slow solution. */
export function checkStoredCases(problem: Problem, report: PackageReport): void {
  for (const { name, input, answer } of [...problem.samples, ...problem.secrets]) {
    for (const solver of ['reference', 'oracle'] as const) {
      const output = problem[solver](structuredClone(input));
      const checked = problem.check(input, output, answer);
      if (checked.right) continue;
      const who = solver === 'reference' ? 'the reference' : 'brute.ts';
      report.faults.push(
        `${name}: the stored answer is not what ${who} says: ${checked.reason}${checked.detail === undefined ? '' : `: ${checked.detail}`}`,
      );
    }
  }
  if (problem.samples.length < 2) report.faults.push('fewer than two samples');
  if (problem.secrets.length === 0) report.faults.push('no secret cases');
  for (const { name, note } of problem.secrets) {
    if (note === undefined) report.faults.push(`${name}: no note on what it is there to catch`);
  }
}

/** The samples that people read are the samples that are judged. */
export async function checkStatement(problem: Problem, report: PackageReport): Promise<void> {
  const told = parseSamples(await readFile(join(problem.folder, 'statement.md'), 'utf8'));
  const stored = problem.samples.map(({ input, answer }) => ({ input, answer }));
  if (told.length !== stored.length) {
    report.faults.push(
      `statement.md shows ${told.length} samples; data/sample has ${stored.length}`,
    );
    return;
  }
  for (const [i, sample] of told.entries()) {
    if (isDeepStrictEqual(sample, stored[i])) continue;
    report.faults.push(
      `statement.md: sample ${i + 1} is not ${problem.samples[i]!.name} as it is stored`,
    );
  }
}

/** Files of a package that an author fills in. */
const AUTHORED = [
  'problem.ts',
  'statement.md',
  'generators.ts',
  'reference.ts',
  'brute.ts',
  'hints.md',
  'editorial.md',
];

/** Nothing that `judge new-problem` has laid out is still to be written. */
export async function checkWritten({ folder }: Problem, report: PackageReport): Promise<void> {
  for (const file of AUTHORED) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    const at = lines.findIndex((line) => /\bTODO\b/.test(line));
    if (at >= 0) report.faults.push(`${file}:${at + 1}: still to be written: ${lines[at]!.trim()}`);
  }
}

/** The hints can be shown one after the other. */
export async function checkHints(problem: Problem, report: PackageReport): Promise<void> {
  try {
    await loadHints(problem);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
}

export function checkGenerators(problem: Problem, report: PackageReport): void {
  const seed = defaultSeed(new Date());
  const { small, large } = problem.generators;
  for (const input of fc.sample(small, { seed, numRuns: COMPARED_INPUTS })) {
    if (!checkGenerated(problem, 'small', input, report)) return;
    const before = JSON.stringify(input);
    const answer = problem.reference(input);
    const oracle = problem.oracle(input);
    if (JSON.stringify(input) !== before) {
      report.faults.push(
        `the reference or brute.ts changes its input, such as ${formatValue(input)}`,
      );
      return;
    }
    const checked = problem.check(input, answer, oracle);
    report.compared++;
    if (checked.right) continue;
    report.faults.push(
      `the reference and brute.ts differ on ${formatValue(input)}: ${formatValue(answer)} and ${formatValue(oracle)}: ${checked.reason}`,
    );
    return;
  }
  for (const [name, make] of Object.entries(large)) {
    const input = make(new Random(seed));
    checkGenerated(problem, `large/${name}`, input, report);
    const again = make(new Random(seed));
    if (JSON.stringify(again) !== JSON.stringify(input)) {
      report.faults.push(`large/${name}: two inputs of one seed differ`);
    }
  }
}

function checkGenerated(
  problem: Problem,
  name: string,
  input: unknown[],
  report: PackageReport,
): boolean {
  const broken = problem.validate(input);
  if (broken !== undefined) {
    report.faults.push(
      `generators.ts: ${name} makes an input that breaks the constraints: ${broken}`,
    );
  }
  return broken === undefined;
}
