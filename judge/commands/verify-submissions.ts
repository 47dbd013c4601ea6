/** The part of `judge verify` that judges a package's starters and submissions: each earns its folder's verdict. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../compile/source.ts';
import type { Exam } from '../exam.ts';
import { judgeCases, type Judged, judgeGrowth, type JudgeOptions } from '../judge.ts';
import { forEachParallel } from '../parallel.ts';
import { axesOf } from '../problem/definition.ts';
import type { Problem } from '../problem/load.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { GrowthResult, Result, Verdict } from '../types.ts';
import { isOutOfTime, VERDICT_FOLDERS } from '../verdict.ts';
import type { PackageReport } from './verify.ts';

/** The least a package must have, so that both its generosity and its strictness are shown. */
const LEAST_ACCEPTED = 4;
const LEAST_REJECTED = 8;
/** Submissions that are judged at a time. */
export const JUDGED_AT_ONCE = 2;
/**
 * What growth must reject need not be waited for on large inputs: they are cut off early, and growth is measured
 * whether they were or not.
 */
const CUT_OFF = { limitScale: 0.02 };
/**
 * Whoever is accepted needs less than half of the time limit, and whoever is too slow for it more than twice of
 * it: what is nearer to it gets another verdict on another machine, or on the same one another day.
 */
const MARGINS: Partial<Record<Verdict, { limitScale: number }>> = {
  AC: { limitScale: 0.5 },
  TLE: { limitScale: 2 },
};

/** What a submission may be rejected with. */
const REJECTIONS: readonly Verdict[] = Object.values(VERDICT_FOLDERS).filter(
  (verdict) => verdict !== 'AC',
);

/**
 * How often growth that was uncertain, or not as the folder says, is measured alone before that is a fault; and how
 * often it may be found not to be as the folder says. Of some 230 decisions of all twenty problems, which are made two
 * at a time, one by clocks is wrong in every other run on a slow machine.
 */
const ALONE = 3;
const MOST_WRONG = 2;

/** A starter is a program that is judged and not accepted: there is something left to do. */
export async function checkStarters(
  exam: Exam,
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  for (const starter of ['starter.ts', 'starter.js']) {
    const path = join(exam.problem.folder, starter);
    const { verdict, message } = (await judgeFile(exam, path, pool)).result;
    if (verdict === 'CE') report.faults.push(`${starter} does not compile: ${message}`);
    if (verdict === 'AC' || verdict === 'JE') report.faults.push(`${starter}: ${message}`);
  }
}

export interface Submission {
  /** The path below `submissions/`. */
  name: string;
  path: string;
  expected: Verdict;
  /** Another verdict that is as right, where it depends on the machine which limit is met first. */
  orElse: Verdict | undefined;
  /** Where it must be caught: a case group, a case's name, or `growth`. Absent when accepted or a CE. */
  caughtBy: string | undefined;
}

/** Whether every submission earns its folder's verdict. */
export async function checkSubmissions(
  exam: Exam,
  submissions: readonly Submission[],
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  /** What grows is measured afterwards: the accepted ones, and what growth must reject. */
  const growing: Growing[] = [];
  await forEachParallel(submissions, JUDGED_AT_ONCE, async (submission) => {
    const { expected, name, path } = submission;
    const byGrowth = isCaughtByGrowth(submission);
    const scaled = byGrowth ? CUT_OFF : MARGINS[expected];
    // One case that takes all of the limit is enough to wait for, unless a certain one must catch it.
    const bail = expected === 'TLE' && !isCaughtByCase(submission);
    const judged = await judgeFile(exam, path, pool, { ...scaled, bail });
    const { result } = judged;
    const late = result.verdict === 'AC' && (expected === 'AC' || byGrowth);
    if (late || (byGrowth && isOutOfTime(result.verdict))) {
      growing.push({ submission, judged: withoutCutOff(judged) });
      return;
    }
    const fault = explainVerdict(submission, result, scaled?.limitScale);
    if (fault !== undefined) report.faults.push(`submissions/${name}: ${fault}`);
  });
  await checkSubmissionsGrowth(exam, growing, report);
}

/** A submission whose growth is to be measured. */
interface Growing {
  submission: Submission;
  judged: Judged;
}

/** As if a case that was cut off had not been judged, and nothing were from here on. */
function withoutCutOff({ result, judging }: Judged): Judged {
  const cases = result.cases.filter(({ verdict }) => verdict === 'AC');
  const uncut = judging && { judging: { ...judging, limits: judging.problem.limits } };
  return { result: { ...result, verdict: 'AC', cases }, ...uncut };
}

/** Whether every submission grows as its folder says, and every axis has one that is rejected on it. */
async function checkSubmissionsGrowth(
  { problem }: Exam,
  submissions: readonly Growing[],
  report: PackageReport,
): Promise<void> {
  const shown = new Set<string>();
  const faultOf = (submission: Submission, result: Result) =>
    isUncertain(result) ? result.message : explainVerdict(submission, result);
  const settle = ({ submission }: Growing, result: Result) => {
    report.measured++;
    for (const { verdict, axis } of result.growth) if (verdict === 'fail') shown.add(axis);
    const fault = faultOf(submission, result);
    if (fault !== undefined) report.faults.push(`submissions/${submission.name}: ${fault}`);
  };
  const doubtful: { growing: Growing; first: Result }[] = [];
  await forEachParallel(submissions, JUDGED_AT_ONCE, async (growing) => {
    const first = await judgeGrowth(growing.judged);
    if (faultOf(growing.submission, first) === undefined) settle(growing, first);
    else doubtful.push({ growing, first });
  });
  // The machine was too busy, or clocks err: measured again, alone.
  for (const { growing, first } of doubtful) {
    report.again++;
    const voteOf = (result: Result): Vote => {
      if (isUncertain(result)) return 'none';
      return explainVerdict(growing.submission, result) === undefined ? 'right' : 'wrong';
    };
    settle(growing, await mostSay(first, voteOf, () => judgeGrowth(growing.judged)));
  }
  for (const axis of axesOf(problem)) {
    if (shown.has(axis)) continue;
    report.faults.push(
      `growth axis ${axis}: no submission is rejected on it, so nothing shows that it can`,
    );
  }
}

/** Whether growth is as the folder says; `none` when it is not certain. */
export type Vote = 'right' | 'wrong' | 'none';

/**
 * Measures again what was uncertain, or not as it should be, until most say that it is right.
 *
 * @returns the measurement that decided
 */
export async function mostSay<Measured>(
  first: Measured,
  voteOf: (measured: Measured) => Vote,
  again: () => Promise<Measured>,
): Promise<Measured> {
  let last = first;
  const votes = { right: 0, wrong: 0, none: 0 };
  votes[voteOf(first)]++;
  for (let i = 0; i < ALONE && votes.right <= votes.wrong && votes.wrong < MOST_WRONG; i++) {
    last = await again();
    votes[voteOf(last)]++;
  }
  return last;
}

/** Whether a measurement has to be made again: one axis that rejects is enough, whatever the others say. */
export function isUncertain({ verdict, growth }: Result): boolean {
  const isOpen = (axis: GrowthResult) => ['inconclusive', 'skipped'].includes(axis.verdict);
  return verdict === 'AC' && growth.some(isOpen);
}

function isCaughtByGrowth({ caughtBy }: Submission): boolean {
  return caughtBy === 'growth';
}

/** Whether it is a certain case that catches it, and not the first of a group. */
function isCaughtByCase({ caughtBy }: Submission): boolean {
  return caughtBy?.includes('/') ?? false;
}

/** The submissions, as far as they say what they are; whether there are enough of them. */
export async function listSubmissions(
  problem: Problem,
  report: PackageReport,
): Promise<Submission[]> {
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
      const orElse = /^or else:\s*(\S+)\s*$/im.exec(header ?? '')?.[1] as Verdict | undefined;
      if (orElse !== undefined && !REJECTIONS.includes(orElse)) {
        report.faults.push(
          `submissions/${name}: "Or else: ${orElse}" does not reject it (${REJECTIONS.join(', ')})`,
        );
      }
      submissions.push({ name, path, expected, orElse, caughtBy });
    }
  }
  const accepted = submissions.filter(({ expected }) => expected === 'AC').length;
  const rejected = submissions.length - accepted;
  if (accepted < LEAST_ACCEPTED) {
    report.faults.push(`${accepted} accepted submissions; at least ${LEAST_ACCEPTED} are needed`);
  }
  if (rejected < LEAST_REJECTED) {
    report.faults.push(`${rejected} rejected submissions; at least ${LEAST_REJECTED} are needed`);
  }
  report.submissions = submissions.length;
  return submissions;
}

/** The text of the first comment, without its marks. */
function firstComment(text: string): string | undefined {
  const block = /^\s*\/\*+([\s\S]*?)\*\//.exec(text)?.[1];
  if (block !== undefined) return block.replace(/^\s*\*? ?/gm, '').trim();
  const lines = /^\s*((?:\/\/.*(?:\n|$))+)/.exec(text)?.[1];
  return lines?.replace(/^\/\/ ?/gm, '').trim();
}

function explainVerdict(
  { expected, orElse, caughtBy }: Submission,
  result: Result,
  limitScale = 1,
): string | undefined {
  if (result.verdict !== expected && result.verdict !== orElse) {
    const within = limitScale === 1 ? '' : ` within ${limitScale} times the limit`;
    return `${result.verdict} instead of ${expected}${within} (${result.message})`;
  }
  if (caughtBy === undefined || caughtBy === 'growth') return undefined;
  const failing = result.cases.filter(({ verdict }) => verdict === result.verdict);
  const caught = failing.some(({ name }) => name === caughtBy || name.startsWith(`${caughtBy}/`));
  if (caught) return undefined;
  return `caught by ${failing.map(({ name }) => name)[0] ?? 'nothing'}, not by ${caughtBy}`;
}

/** On its cases. */
async function judgeFile(
  { problem, ...exam }: Exam,
  path: string,
  pool: SandboxPool,
  options: Partial<JudgeOptions> = {},
): Promise<Judged> {
  const source = await loadSource(path, path);
  return judgeCases(problem, source, { ...exam, own: [], verdictOnly: true, ...options }, pool);
}
