/** The part of `judge verify` that looks at a package's cases and texts: stored, told, and generated. */
import * as fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { count, formatValue } from '../base/format.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import { Transcript } from '../problem/dialogue.ts';
import { loadHints } from '../problem/hints.ts';
import { type Problem, REQUIRED_FILES } from '../problem/load.ts';
import { Random } from '../problem/random.ts';
import { parseSamples } from '../problem/statement.ts';
import { type Case, UsageError } from '../types.ts';
import { enterStep, type PackageReport } from './package-report.ts';

/** Small generated inputs on which the reference is compared with the oracle. */
export const COMPARED_INPUTS = 2_000;

/** Two oracles: the stored answers must be right by the reference and by the slow solution. A dialogue stores none. */
export function checkStoredCases(problem: Problem, report: PackageReport): void {
  for (const { name, input, answer: stored } of [...problem.samples, ...problem.hidden]) {
    const answer = stored === undefined ? problem.answer(structuredClone(input)) : stored;
    for (const solver of ['reference', 'oracle'] as const) {
      const output = problem[solver]?.(structuredClone(input));
      if (output === undefined) continue;
      const checked = problem.check(input, output, answer);
      if (checked.right) continue;
      const who = solver === 'reference' ? 'the reference' : 'brute.ts';
      report.faults.push(
        `${name}: the stored answer is not what ${who} says: ${checked.reason}${checked.detail === undefined ? '' : `: ${checked.detail}`}`,
      );
    }
  }
  const { samples, hidden } = problem;
  const few = samples.length < 2 ? ['fewer than two samples'] : [];
  enterStep(report, 'data/sample/', [...few, ...unwrittenNotes(samples)]);
  const none = hidden.length === 0 ? ['no hidden cases'] : [];
  enterStep(report, 'data/hidden/', [...none, ...unwrittenNotes(hidden)]);
  for (const { name, note } of problem.hidden) {
    if (note === undefined) report.faults.push(`${name}: no note says what it catches`);
  }
}

function unwrittenNotes(cases: readonly Case[]): string[] {
  return cases.flatMap(({ name, note = '' }) => {
    return isUnwritten(note) ? [`data/${name}.json: still to be written: ${note}`] : [];
  });
}

/** The samples that people read are the samples that are judged. */
export async function checkStatement(problem: Problem, report: PackageReport): Promise<void> {
  const text = await readFile(join(problem.folder, 'statement.md'), 'utf8');
  const told = parseSamples(text, problem.entry);
  const stored = problem.samples.map(({ input, answer }) => ({ input, answer }));
  if (told.length !== stored.length) {
    report.faults.push(
      `statement.md shows ${count(told.length, 'sample')}; data/sample has ${stored.length}`,
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

/** Nothing that `judge new-problem` has laid out is still to be written. */
export async function checkWritten(
  { folder, referenceFile }: Problem,
  report: PackageReport,
): Promise<void> {
  for (const file of [...REQUIRED_FILES, referenceFile]) {
    const text = await readFile(join(folder, file), 'utf8');
    enterStep(report, file, unwrittenLines(file, text));
  }
}

/** The lines of a file that say `TODO`. */
export function unwrittenLines(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    return isUnwritten(line) ? [`${file}:${i + 1}: still to be written: ${line.trim()}`] : [];
  });
}

function isUnwritten(text: string): boolean {
  return /\bTODO\b/.test(text);
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

export function checkGenerators(
  { problem, axes, seed }: PreparedProblem,
  report: PackageReport,
): void {
  const { small, large } = problem.generators;
  for (const input of fc.sample(small, { seed, numRuns: COMPARED_INPUTS })) {
    if (!checkGenerated(problem, 'small', input, report)) return;
    const before = JSON.stringify(input);
    const oracle = problem.oracle(input);
    // One that runs in a sandbox is compared there.
    const answer = problem.reference ? problem.reference(input) : oracle;
    if (JSON.stringify(input) !== before) {
      report.faults.push(
        `the reference or brute.ts changes its input, such as ${formatValue(input)}`,
      );
      return;
    }
    const checked = problem.check(input, answer, oracle);
    if (problem.reference) report.compared++;
    if (checked.right) continue;
    report.faults.push(
      `the reference and brute.ts differ on ${formatValue(input)}: ${both(answer, oracle)}${checked.reason}`,
    );
    return;
  }
  for (const [name, make] of Object.entries(large)) {
    const input = make(new Random(seed));
    checkGenerated(problem, `large/${name}`, input, report);
    const again = make(new Random(seed));
    if (JSON.stringify(again) !== JSON.stringify(input)) {
      report.faults.push(`large/${name}: the same seed makes two different inputs`);
    }
  }
  for (const axis of axes) {
    for (const size of axis.legal) {
      const name = `growth/${axis.name}/${size}`;
      if (!checkGenerated(problem, name, axis.prepare(size).input(), report)) break;
    }
  }
}

/** Two values; what was said in a dialogue is too long to be of use. */
function both(answer: unknown, oracle: unknown): string {
  if (answer instanceof Transcript) return '';
  return `${formatValue(answer)} and ${formatValue(oracle)}: `;
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
