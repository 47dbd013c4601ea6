/** Proves problem packages: what each promises of its cases, solutions and submissions is held to it. */
import * as fc from 'fast-check';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../compile/source.ts';
import { formatValue } from '../format.ts';
import { judge, type JudgeOptions } from '../judge.ts';
import { defaultSeed } from '../plan.ts';
import { findProblemFolder, listProblems } from '../problem/catalog.ts';
import { loadProblem, type Problem } from '../problem/load.ts';
import { Random } from '../problem/random.ts';
import { parseSamples } from '../problem/statement.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { type Result, UsageError, type Verdict } from '../types.ts';
import { VERDICT_FOLDERS } from '../verdict.ts';

/** Small generated inputs on which the reference is compared with the oracle. */
const COMPARED_INPUTS = 2_000;
/** The least a package must have, so that both its generosity and its strictness are shown. */
const LEAST_ACCEPTED = 4;
const LEAST_REJECTED = 8;
const PARALLEL = 2;

export interface PackageReport {
  problem: string;
  /** What is wrong with the package; empty when it keeps its promises. */
  faults: string[];
  submissions: number;
  /** Those whose growth was measured. */
  measured: number;
  compared: number;
  durationMs: number;
}

/**
 * Checks problem packages; all of them when no name is given.
 *
 * @param emit told each report as soon as it is there
 * @throws UsageError when a name is not a problem's
 */
export async function verify(
  workspace: string,
  names: readonly string[],
  pool: SandboxPool,
  emit: (report: PackageReport) => void,
): Promise<PackageReport[]> {
  const all = names.length > 0 ? names : [...listProblems(workspace).keys()];
  const folders = all.map((name) => [name, findProblemFolder(workspace, name)] as const);
  const reports: PackageReport[] = [];
  for (const [name, folder] of folders) {
    const report = await verifyPackage(name, folder, pool);
    reports.push(report);
    emit(report);
  }
  return reports;
}

async function verifyPackage(
  name: string,
  folder: string,
  pool: SandboxPool,
): Promise<PackageReport> {
  const started = performance.now();
  const report: PackageReport = {
    problem: name,
    faults: [],
    submissions: 0,
    measured: 0,
    compared: 0,
    durationMs: 0,
  };
  try {
    const problem = await loadProblem(name, folder);
    checkStoredCases(problem, report);
    await checkStatement(problem, report);
    checkGenerators(problem, report);
    await checkStarters(problem, pool, report);
    await checkSubmissions(problem, pool, report);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report.faults.push(error.message);
  }
  report.durationMs = performance.now() - started;
  return report;
}

/** Two oracles: the stored answers must be right by the reference and by the slow solution. */
function checkStoredCases(problem: Problem, report: PackageReport): void {
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
async function checkStatement(problem: Problem, report: PackageReport): Promise<void> {
  const told = parseSamples(await readFile(join(problem.folder, 'statement.md'), 'utf8'));
  const stored = problem.samples.map(({ input, answer }) => ({ input, answer }));
  if (told.length !== stored.length) {
    report.faults.push(
      `statement.md shows ${told.length} samples; data/sample has ${stored.length}`,
    );
    return;
  }
  for (const [i, sample] of told.entries()) {
    if (JSON.stringify(sample) === JSON.stringify(stored[i])) continue;
    report.faults.push(
      `statement.md: sample ${i + 1} is not ${problem.samples[i]!.name} as it is stored`,
    );
  }
}

function checkGenerators(problem: Problem, report: PackageReport): void {
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

/** A starter is a program that is judged and not accepted: there is something left to do. */
async function checkStarters(
  problem: Problem,
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  for (const starter of ['starter.ts', 'starter.js']) {
    const { verdict, message } = await judgeFile(problem, join(problem.folder, starter), pool);
    if (verdict === 'CE') report.faults.push(`${starter} does not compile: ${message}`);
    if (verdict === 'AC' || verdict === 'JE') report.faults.push(`${starter}: ${message}`);
  }
}

interface Submission {
  /** The path below `submissions/`. */
  name: string;
  path: string;
  expected: Verdict;
  /** Where it must be caught: a case group, a case's name, or `growth`. Absent when accepted or a CE. */
  caughtBy: string | undefined;
}

async function checkSubmissions(
  problem: Problem,
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  const submissions = await listSubmissions(problem, report);
  const accepted = submissions.filter(({ expected }) => expected === 'AC').length;
  if (accepted < LEAST_ACCEPTED) {
    report.faults.push(`${accepted} accepted submissions; at least ${LEAST_ACCEPTED} are needed`);
  }
  if (submissions.length - accepted < LEAST_REJECTED) {
    report.faults.push(
      `${submissions.length - accepted} rejected submissions; at least ${LEAST_REJECTED} are needed`,
    );
  }
  report.submissions = submissions.length;
  const waiting = [...submissions];
  /** Accepted on every case: how they grow is measured afterwards, alone on the machine. */
  const right: Submission[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await judgeFile(problem, next.path, pool);
      const late = result.verdict === 'AC' && (next.expected === 'AC' || isCaughtByGrowth(next));
      const fault = late ? undefined : explainVerdict(next, result);
      if (late) right.push(next);
      if (fault !== undefined) report.faults.push(`submissions/${next.name}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  await checkSubmissionsGrowth(problem, right, pool, report);
  report.faults.sort();
}

/** Whether every submission grows as its folder says, and every axis has one that is rejected on it. */
async function checkSubmissionsGrowth(
  problem: Problem,
  submissions: readonly Submission[],
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  const shown = new Set<string>();
  for (const submission of submissions) {
    let result = await judgeFile(problem, submission.path, pool, GROWTH_ONLY);
    // No verdict yet: the machine was busy with something else.
    if (isUncertain(result)) result = await judgeFile(problem, submission.path, pool, GROWTH_ONLY);
    report.measured++;
    for (const { verdict, axis } of result.growth) if (verdict === 'fail') shown.add(axis);
    const fault = isUncertain(result) ? result.message : explainVerdict(submission, result);
    if (fault !== undefined) report.faults.push(`submissions/${submission.name}: ${fault}`);
  }
  for (const axis of new Set([problem.growth, problem.memoryGrowth].flatMap(Object.keys))) {
    if (shown.has(axis)) continue;
    report.faults.push(
      `growth axis ${axis}: no submission is rejected on it, so nothing shows that it can`,
    );
  }
}

const GROWTH_ONLY = { samplesOnly: true, growth: true };

function isUncertain({ growth }: Result): boolean {
  return growth.some(({ verdict }) => verdict === 'inconclusive' || verdict === 'skipped');
}

function isCaughtByGrowth({ caughtBy }: Submission): boolean {
  return caughtBy === 'growth';
}

async function listSubmissions(problem: Problem, report: PackageReport): Promise<Submission[]> {
  const root = join(problem.folder, 'submissions');
  const submissions: Submission[] = [];
  for (const folder of (await readdir(root).catch(() => [] as string[])).sort()) {
    const expected = VERDICT_FOLDERS[folder];
    if (expected === undefined) {
      report.faults.push(
        `submissions/${folder}: not a verdict's folder (${Object.keys(VERDICT_FOLDERS).join(', ')})`,
      );
      continue;
    }
    for (const file of (await readdir(join(root, folder))).sort()) {
      const path = join(root, folder, file);
      const name = `${folder}/${file}`;
      const header = firstComment(await readFile(path, 'utf8'));
      if (header === undefined)
        report.faults.push(`submissions/${name}: no comment says what it is`);
      const caughtBy = /^caught by:\s*(\S+)\s*$/im.exec(header ?? '')?.[1];
      if (caughtBy === undefined && expected !== 'AC' && expected !== 'CE') {
        report.faults.push(
          `submissions/${name}: no line "Caught by: <case group>" in its first comment`,
        );
      }
      submissions.push({ name, path, expected, caughtBy });
    }
  }
  return submissions;
}

/** The text of the first comment, without its marks. */
function firstComment(text: string): string | undefined {
  const block = /^\s*\/\*+([\s\S]*?)\*\//.exec(text)?.[1];
  if (block !== undefined) return block.replace(/^\s*\*? ?/gm, '').trim();
  const lines = /^\s*((?:\/\/.*(?:\n|$))+)/.exec(text)?.[1];
  return lines?.replace(/^\/\/ ?/gm, '').trim();
}

function explainVerdict({ expected, caughtBy }: Submission, result: Result): string | undefined {
  if (result.verdict !== expected) {
    return `${result.verdict} instead of ${expected} (${result.message})`;
  }
  if (caughtBy === undefined || caughtBy === 'growth') return undefined;
  const failing = result.cases.filter(({ verdict }) => verdict === expected);
  const caught = failing.some(({ name }) => name === caughtBy || name.startsWith(`${caughtBy}/`));
  if (caught) return undefined;
  return `caught by ${failing.map(({ name }) => name)[0] ?? 'nothing'}, not by ${caughtBy}`;
}

async function judgeFile(
  problem: Problem,
  path: string,
  pool: SandboxPool,
  options: Partial<JudgeOptions> = {},
): Promise<Result> {
  const source = await loadSource(path, path);
  return judge(problem, source, { seed: defaultSeed(new Date()), own: [], ...options }, pool);
}
