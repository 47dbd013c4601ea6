/** The part of `judge verify` that judges a package's starter and submissions: each earns its folder's verdict. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Source, textSource } from '../compile/source.ts';
import { openSource } from '../languages/index.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import { Budget } from '../judging/budget.ts';
import { judgeCases, type Judged, judgeGrowth, type JudgeOptions } from '../judging/judge.ts';
import { count } from '../base/format.ts';
import { forEachParallel } from '../base/parallel.ts';
import { currentName } from '../problem/cases.ts';
import { axesOf } from '../problem/definition.ts';
import type { Problem } from '../problem/load.ts';
import { endingsFor, type StarterEnding, starterOf } from '../problem/starter.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { Result, Verdict } from '../types.ts';
import { isOutOfTime, undecidedAxes, VERDICT_FOLDERS } from '../verdict.ts';
import { enterStep, type PackageReport } from './package-report.ts';
import { unwrittenLines } from './verify-cases.ts';

/** The least a package must have, so that both its generosity and its strictness are shown. */
const LEAST_ACCEPTED = 3;
const LEAST_REJECTED = 6;
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

/** What a solution begins with is a program that is judged and not accepted: there is something left to do. */
export async function checkStarter(
  prepared: PreparedProblem,
  pool: SandboxPool,
  report: PackageReport,
): Promise<void> {
  const { entry, folder } = prepared.problem;
  const [ending] = endingsFor(entry) as [StarterEnding];
  const text = Buffer.from(starterOf(entry, ending));
  const source = textSource(text, join(folder, 'the starter'), `starter.${ending}`);
  const { verdict, message } = (await judgeSource(prepared, source, pool)).result;
  if (verdict === 'CE') report.faults.push(`entry: the starter does not compile: ${message}`);
  if (verdict === 'AC' || verdict === 'JE') report.faults.push(`the starter: ${message}`);
}

export interface PackageSubmission {
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
  prepared: PreparedProblem,
  submissions: readonly PackageSubmission[],
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
    const judged = await judgeFile(prepared, path, pool, { ...scaled, bail });
    const { result } = judged;
    const late = result.verdict === 'AC' && (expected === 'AC' || byGrowth);
    if (late || (byGrowth && isOutOfTime(result.verdict))) {
      growing.push({ submission, judged: withoutCutOff(judged) });
      return;
    }
    const fault = explainVerdict(submission, result, scaled?.limitScale);
    if (fault !== undefined) report.faults.push(`submissions/${name}: ${fault}`);
  });
  await checkSubmissionsGrowth(prepared, growing, report);
}

/** A submission whose growth is to be measured. */
interface Growing {
  submission: PackageSubmission;
  judged: Judged;
}

/** As if a case that was cut off had not been judged, and nothing were from here on. */
function withoutCutOff({ result, underway }: Judged): Judged {
  const cases = result.cases.filter(({ verdict }) => verdict === 'AC');
  if (!underway) return { result: { ...result, verdict: 'AC', cases } };
  const { problem, language } = underway.judging;
  const limits = language.limits(problem.limits);
  const judging = { ...underway.judging, limits };
  const uncut = { underway: { ...underway, judging, budget: new Budget(limits) } };
  return { result: { ...result, verdict: 'AC', cases }, ...uncut };
}

/** Whether every submission grows as its folder says, and every axis has one that is rejected on it. */
async function checkSubmissionsGrowth(
  { problem }: PreparedProblem,
  submissions: readonly Growing[],
  report: PackageReport,
): Promise<void> {
  const shown = new Set<string>();
  await forEachParallel(submissions, JUDGED_AT_ONCE, async ({ submission, judged }) => {
    const result = await judgeGrowth(judged);
    report.measured++;
    for (const { verdict, axis } of result.growth) if (verdict === 'fail') shown.add(axis);
    const fault = isUncertain(result) ? result.message : explainVerdict(submission, result);
    if (fault !== undefined) report.faults.push(`submissions/${submission.name}: ${fault}`);
  });
  for (const axis of axesOf(problem)) {
    const missing = `growth axis ${axis}: no submission is too slow in it, so nothing shows that it rejects any`;
    enterStep(report, `growth axis ${axis}`, shown.has(axis) ? [] : [missing]);
  }
}

/** Whether it is accepted although an axis could not be decided. */
export function isUncertain({ verdict, growth }: Result): boolean {
  return verdict === 'AC' && undecidedAxes(growth).length > 0;
}

function isCaughtByGrowth({ caughtBy }: PackageSubmission): boolean {
  return caughtBy === 'growth';
}

/** Whether it is a certain case that catches it, and not the first of a group. */
function isCaughtByCase({ caughtBy }: PackageSubmission): boolean {
  return caughtBy?.includes('/') ?? false;
}

/** The submissions, as far as they say what they are; whether there are enough of them. */
export async function listSubmissions(
  problem: Problem,
  report: PackageReport,
): Promise<PackageSubmission[]> {
  const root = join(problem.folder, 'submissions');
  const unwritten: string[] = [];
  const submissions: PackageSubmission[] = [];
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
      const text = await readFile(path, 'utf8');
      unwritten.push(...unwrittenLines(`submissions/${name}`, text));
      const header = firstComment(text);
      if (header === undefined)
        report.faults.push(`submissions/${name}: no comment says what it is`);
      const told = /^caught by:\s*(\S+)\s*$/im.exec(header ?? '')?.[1];
      const caughtBy = told && currentName(told);
      if (caughtBy === undefined && expected !== 'AC' && expected !== 'CE') {
        report.faults.push(
          `submissions/${name}: no line "Caught by: <case group>" in its first comment`,
        );
      }
      const orElse = /^or else:\s*(\S+)\s*$/im.exec(header ?? '')?.[1] as Verdict | undefined;
      if (orElse !== undefined && !REJECTIONS.includes(orElse)) {
        report.faults.push(
          `submissions/${name}: "Or else: ${orElse}" is not a rejection (${REJECTIONS.join(', ')})`,
        );
      }
      submissions.push({ name, path, expected, orElse, caughtBy });
    }
  }
  const accepted = submissions.filter(({ expected }) => expected === 'AC').length;
  const rejected = submissions.length - accepted;
  const few = (all: number, what: string, least: number) =>
    all < least ? [`${count(all, what)}; at least ${least} are needed`] : [];
  enterStep(report, 'submissions/', [
    ...few(accepted, 'accepted submission', LEAST_ACCEPTED),
    ...few(rejected, 'rejected submission', LEAST_REJECTED),
    ...unwritten,
  ]);
  report.submissions = submissions.length;
  return submissions;
}

/** The text of the first comment, without its marks. */
function firstComment(text: string): string | undefined {
  const marked = /^\s*((?:(?:#|--).*(?:\n|$))+)/.exec(text)?.[1];
  if (marked !== undefined) return marked.replace(/^(?:#|--) ?/gm, '').trim();
  const block = /^\s*\/\*+([\s\S]*?)\*\//.exec(text)?.[1];
  if (block !== undefined) return block.replace(/^\s*\*? ?/gm, '').trim();
  const lines = /^\s*((?:\/\/.*(?:\n|$))+)/.exec(text)?.[1];
  return lines?.replace(/^\/\/ ?/gm, '').trim();
}

function explainVerdict(
  { expected, orElse, caughtBy }: PackageSubmission,
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
  return `${failing[0] ? `caught by ${failing[0].name}` : 'not caught by any case'}; declared: ${caughtBy}`;
}

/** On its cases. */
async function judgeFile(
  prepared: PreparedProblem,
  path: string,
  pool: SandboxPool,
  options: Partial<JudgeOptions> = {},
): Promise<Judged> {
  return judgeSource(prepared, await openSource(path, path), pool, options);
}

/** On its cases. */
export function judgeSource(
  { problem, ...prepared }: PreparedProblem,
  source: Source,
  pool: SandboxPool,
  options: Partial<JudgeOptions> = {},
): Promise<Judged> {
  return judgeCases(problem, source, { ...prepared, own: [], verdictOnly: true, ...options }, pool);
}
