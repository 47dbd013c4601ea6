/**
 * Judges one submission. Reads like a checklist: plan the cases, compile, run the cases, check the growth, look
 * for a small counterexample, say the verdict. Returns a value; a fault of ours is the verdict `JE`.
 */
import { createHash } from 'node:crypto';
import { checkGrowth } from '../growth/check-growth.ts';
import type { Program } from '../compile/compile.ts';
import type { Source } from '../compile/source.ts';
import {
  type Findings,
  found,
  inForeignLanguage,
  missingEntry,
  rejectedByCompiler,
  standIn,
  summarize,
} from './findings.ts';
import { languageOf } from '../languages/index.ts';
import { packageVersion } from '../base/package.ts';
import { type PlannedCase, planCases, type Selection } from './plan-cases.ts';
import { type PlannedAxis, planAxes } from '../growth/plan-axes.ts';
import { Budget } from './budget.ts';
import { judgeRegret } from './judge-regret.ts';
import { GrowthTrial } from './growth-trial.ts';
import { warmGrowth } from '../growth/reference.ts';
import type { Problem } from '../problem/load.ts';
import type { JudgeEvent } from './progress.ts';
import { runAsMeant } from './run-as-meant.ts';
import { runCases, type RunOptions } from './run-cases.ts';
import type { Judging } from '../execution/judging.ts';
import { CLOCK } from '../sandbox/meter.ts';
import { processesFor, type Sandboxes } from '../sandbox/pool.ts';
import {
  type CaseResult,
  type Diagnostic,
  type Limits,
  type Result,
  UsageError,
} from '../types.ts';
import { decidingCase, submissionVerdict } from '../verdict.ts';

export interface JudgeOptions extends Selection, Omit<RunOptions, 'inOneProcess' | 'budget'> {
  /** The cases, when they are planned already. */
  plan?: readonly PlannedCase[];
  /** What the compiler said, when it is known already that it takes no such program. */
  rejected?: Diagnostic[];
  /** The axes of growth, when they are planned already. */
  axes?: readonly PlannedAxis[];
  /** Measure how the cost grows, once every case is accepted. */
  growth?: boolean;
  /** How long to look for a small counterexample, in ms of CPU time; default the language's. */
  searchMs?: number;
  /** Multiplies the time limit. */
  limitScale?: number;
  /** Nothing that a submission made of a case's values is said, whatever the case; and no counterexample. */
  discreet?: boolean;
  /** For a debugger: limits are suspended, and breakpoints in the files of this folder bind. */
  debugIn?: string;
}

type Emit = (event: JudgeEvent) => void;

/** A submission judged on its cases; `underway` is there when it got as far as running. */
export interface Judged {
  result: Result;
  underway?: { judging: Judging; budget: Budget; options: JudgeOptions; emit: Emit };
}

/**
 * Judges a submission: its cases, and how it grows when that is asked for.
 *
 * @throws UsageError when the options name a case that there is not
 */
export async function judge(
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: Sandboxes,
  emit: Emit = () => undefined,
): Promise<Result> {
  const judged = await judgeCases(problem, source, options, pool, emit);
  return options.growth ? judgeGrowth(judged) : judged.result;
}

/**
 * Judges a submission on a problem's cases.
 *
 * @throws UsageError when the options name a case that there is not
 */
export async function judgeCases(
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: Sandboxes,
  emit: Emit = () => undefined,
): Promise<Judged> {
  const started = performance.now();
  const { interpreter } = languageOf(source);
  const runtime = [pool.runtime.name, ...(interpreter === undefined ? [] : [interpreter])].join(
    ', ',
  );
  const resultOf = (findings: Findings): Result => ({
    schemaVersion: 1,
    problem: problem.id,
    submission: source.file,
    seed: options.seed,
    ...findings,
    sandbox: { walls: [...pool.wall.walls], runtime, clock: CLOCK },
    digests: {
      submission: createHash('sha256').update(source.text).digest('hex'),
      problem: problem.digest,
      judge: packageVersion(),
    },
    durationMs: performance.now() - started,
  });
  const tell = (findings: Findings) => emit({ kind: 'decided', result: resultOf(findings) });
  const { judging, budget, ...findings } = await findOut(
    problem,
    source,
    options,
    pool,
    emit,
    tell,
  ).catch((error: unknown): Found => {
    if (error instanceof UsageError) throw error;
    return found({ verdict: 'JE', message: faultOfOurs(error) });
  });
  const result = resultOf(findings);
  return judging && budget ? { result, underway: { judging, budget, options, emit } } : { result };
}

/** Adds how the submission grows, if it is right: what it costs to be wrong says nothing. */
export async function judgeGrowth({ result, underway }: Judged): Promise<Result> {
  if (result.verdict !== 'AC' || !underway) return result;
  const { judging, budget, options, emit } = underway;
  const { problem } = judging;
  const started = performance.now();
  try {
    const axes = options.axes ?? planAxes(problem, options.seed);
    const regret = axes.filter(({ resource }) => resource === 'regret');
    const work = axes.filter(({ resource }) => resource !== 'regret');
    const trial = new GrowthTrial(judging, { ...options, budget }, emit);
    const growth = await judgeRegret(judging, regret, trial, emit);
    const goesOn = !trial.failed && growth.every(({ verdict }) => verdict === 'pass');
    if (goesOn) {
      const { source, language, pool, program: submission } = judging;
      const check = { problem, axes: work, language, submission, source, pool, trial, emit };
      growth.push(...(await checkGrowth(check)));
    }
    const cases = [...result.cases, ...trial.cases];
    return {
      ...result,
      cases,
      growth,
      verdict: submissionVerdict(cases, growth),
      message: summarize(cases, growth),
      durationMs: result.durationMs + performance.now() - started,
    };
  } catch (error) {
    return { ...result, verdict: 'JE', message: faultOfOurs(error) };
  }
}

function faultOfOurs(error: unknown): string {
  return `internal error of the judge: ${(error as Error).message}`;
}

type Found = Findings & { judging?: Judging; budget?: Budget };

async function findOut(
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: Sandboxes,
  emit: Emit,
  tell: (decided: Findings) => void,
): Promise<Found> {
  if (options.rejected) return rejectedByCompiler(options.rejected);
  const plan = options.plan ?? planCases(problem, options);
  // Boots while the submission is compiled.
  const language = languageOf(source);
  const foreign = inForeignLanguage(problem, source, language);
  if (foreign) return rejectedByCompiler([foreign]);
  pool.warm(processesFor(problem.entry), 'cases', language.image);
  const { debugIn } = options;
  const compileAs = (standIns: boolean) =>
    debugIn === undefined
      ? language.compile(source, problem.entry, standIns)
      : language.compileForDebugger!(source, problem.entry, debugIn, standIns);
  const compiling = compileAs(false);
  // The compiler is another process: meanwhile this one makes inputs that will be needed.
  plan.find(({ group }) => group === 'generated')?.prepare();
  const compiled = await compiling;
  if (!compiled.ok) return rejectedByCompiler(compiled.diagnostics);
  if (options.growth) warmGrowth(problem, pool, language.image);

  const limits =
    debugIn === undefined
      ? scaleLimits(language.limits(problem.limits), options.limitScale ?? 1)
      : NO_LIMITS;
  const discreet = options.discreet ?? false;
  const findingsOf = (
    { warnings }: Program,
    cases: readonly CaseResult[],
    instead: string | undefined,
  ) =>
    found({
      verdict: submissionVerdict(cases, []),
      cases: [...cases],
      casesNotJudged: plan.length - cases.length,
      warnings: [
        ...warnings,
        ...(instead === undefined ? [] : [standIn(problem, instead)]),
        ...plan.slice(0, cases.length).flatMap((planned) => planned.doubt?.() ?? []),
      ],
      message: summarize(cases, []),
    });
  const budget = new Budget(limits);
  const runOptions = { ...options, budget, inOneProcess: debugIn !== undefined };
  const run = async (program: Program, cases = plan) => {
    const judging = { problem, source, language, program, pool, limits, discreet };
    const outcome = await runCases(judging, cases, runOptions, emit, (cases, instead) =>
      tell(findingsOf(program, cases, instead)),
    );
    return { judging, outcome };
  };
  const { judging, outcome } = await runAsMeant(compiled.program, plan, run, compileAs);
  if (outcome.kind === 'missing') {
    return rejectedByCompiler(await missingEntry(outcome, problem, language, source));
  }

  const { cases, instead } = outcome;
  const decided = findingsOf(judging.program, cases, instead);
  if (!isWorthSearching(options, cases)) return { judging, budget, ...decided };
  tell(decided);
  const { findCounterexample } = await import('../explaining/counterexample.ts');
  const { searchMs = language.searchMs } = options;
  const failing = decidingCase(cases)!;
  const counterexample = await findCounterexample(judging, failing, options.seed, searchMs);
  return { judging, budget, ...decided, counterexample };
}

/** Whether a fresh counterexample would teach more than the failing case. */
function isWorthSearching(options: JudgeOptions, cases: readonly CaseResult[]): boolean {
  if (options.verdictOnly || options.discreet) return false;
  const failing = decidingCase(cases);
  if (failing?.verdict !== 'WA' && failing?.verdict !== 'RTE') return false;
  // No input by itself shows what earlier calls leave behind.
  if (failing.passesAlone) return false;
  // What people wrote is small already; and who asks for certain cases wants those.
  return !['sample', 'own', 'input'].includes(failing.group) && !options.only;
}

const NO_LIMITS: Limits = { cpuMs: Infinity, memoryMiB: Infinity, outputBytes: Infinity };

function scaleLimits(limits: Limits, scale: number): Limits {
  return { ...limits, cpuMs: limits.cpuMs * scale };
}
