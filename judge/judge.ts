/**
 * Judges one submission. Reads like a checklist: plan the cases, compile, run the cases, check the growth, look
 * for a small counterexample, say the verdict. Returns a value; a fault of ours is the verdict `JE`.
 */
import { createHash } from 'node:crypto';
import { checkGrowth } from './check-growth.ts';
import { compile, type Program } from './compile/compile.ts';
import { compileForDebugger } from './compile/debuggable.ts';
import type { Source } from './compile/source.ts';
import {
  type Findings,
  found,
  missingEntry,
  rejectedByCompiler,
  standIn,
  summarize,
} from './findings.ts';
import { packageVersion } from './package.ts';
import { planInput, type PlannedCase, planCases, type Selection } from './plan.ts';
import { type PlannedAxis, planAxes } from './plan-axes.ts';
import type { Problem } from './problem/load.ts';
import type { JudgeEvent } from './progress.ts';
import { runCases } from './run-cases.ts';
import { CLOCK } from './sandbox/meter.ts';
import { processesFor, type Sandboxes } from './sandbox/pool.ts';
import { SCRIPT_NAME } from './sandbox/protocol.ts';
import { type CaseResult, type Limits, type Result, UsageError } from './types.ts';
import { decidingCase, submissionVerdict } from './verdict.ts';

export interface JudgeOptions extends Selection {
  /** The cases, when they are planned already. */
  plan?: readonly PlannedCase[];
  /** The axes of growth, when they are planned already. */
  axes?: readonly PlannedAxis[];
  /** Stop at the first case that is not accepted, instead of finishing its group. */
  bail?: boolean;
  /** Measure how the cost grows, once every case is accepted. */
  growth?: boolean;
  /** The verdict is all that is wanted: no failure is explained, and no counterexample looked for. */
  verdictOnly?: boolean;
  /** How long to look for a small counterexample, in ms; default 900. */
  searchMs?: number;
  /** Multiplies the time limit. */
  limitScale?: number;
  /** Nothing that a submission made of a case's values is said, whatever the case; and no counterexample. */
  discreet?: boolean;
  /** For a debugger: limits are suspended, and breakpoints in the files of this folder bind. */
  debugIn?: string;
}

/** One judgement under way: everything its steps need, and nothing they change. */
export interface Judging {
  problem: Problem;
  source: Source;
  program: Program;
  pool: Sandboxes;
  options: JudgeOptions;
  limits: Limits;
  emit: (event: JudgeEvent) => void;
}

/** A submission judged on its cases; `judging` is there when it got as far as running. */
export interface Judged {
  result: Result;
  judging?: Judging;
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
  emit: (event: JudgeEvent) => void = () => undefined,
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
  emit: (event: JudgeEvent) => void = () => undefined,
): Promise<Judged> {
  const started = performance.now();
  const resultOf = (findings: Findings): Result => ({
    schemaVersion: 1,
    problem: problem.id,
    submission: source.file,
    seed: options.seed,
    ...findings,
    sandbox: { walls: [...pool.wall.walls], runtime: pool.runtime.name, clock: CLOCK },
    digests: {
      submission: createHash('sha256').update(source.text).digest('hex'),
      problem: problem.digest,
      judge: packageVersion(),
    },
    durationMs: performance.now() - started,
  });
  const tell = (findings: Findings) => emit({ kind: 'decided', result: resultOf(findings) });
  const { judging, ...findings } = await findOut(problem, source, options, pool, emit, tell).catch(
    (error: unknown): Found => {
      if (error instanceof UsageError) throw error;
      return found({ verdict: 'JE', message: faultOfOurs(error) });
    },
  );
  const result = resultOf(findings);
  return judging ? { result, judging } : { result };
}

/** Adds how the submission grows, if it is right: what it costs to be wrong says nothing. */
export async function judgeGrowth({ result, judging }: Judged): Promise<Result> {
  if (result.verdict !== 'AC' || !judging) return result;
  const { problem, program, pool, options, emit } = judging;
  const started = performance.now();
  try {
    const failed: PlannedCase[] = [];
    const onFailure = (name: string, input: unknown[]) =>
      failed.push(planInput(problem, name, 'large', input));
    const axes = options.axes ?? planAxes(problem, options.seed);
    const growth = await checkGrowth(problem, axes, program, pool, emit, onFailure);
    // It may fail beyond the constraints. Within them it is judged as on any other case.
    const judged = failed.length > 0 ? await runCases(judging, failed) : undefined;
    const wrong = judged?.kind === 'judged' ? judged.cases.filter((c) => c.verdict !== 'AC') : [];
    const cases = [...result.cases, ...wrong];
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
  return `the judge itself failed: ${(error as Error).message}`;
}

type Found = Findings & { judging?: Judging };

async function findOut(
  problem: Problem,
  source: Source,
  options: JudgeOptions,
  pool: Sandboxes,
  emit: (event: JudgeEvent) => void,
  tell: (decided: Findings) => void,
): Promise<Found> {
  const plan = options.plan ?? planCases(problem, options);
  // Boots while the submission is compiled.
  pool.warm(processesFor(problem.entry));
  const { debugIn } = options;
  const compiling =
    debugIn === undefined
      ? compile(source, problem.entry)
      : compileForDebugger(source, problem.entry, debugIn, SCRIPT_NAME);
  // The compiler is another process: meanwhile this one makes inputs that will be needed.
  plan.find(({ group }) => group === 'generated')?.prepare();
  const compiled = await compiling;
  if (!compiled.ok) return rejectedByCompiler(compiled.diagnostics);

  const limits =
    debugIn === undefined ? scaleLimits(problem.limits, options.limitScale ?? 1) : NO_LIMITS;
  const judging = { problem, source, program: compiled.program, pool, options, limits, emit };
  const findingsOf = (cases: readonly CaseResult[], instead: string | undefined) =>
    found({
      verdict: submissionVerdict(cases, []),
      cases: [...cases],
      casesNotJudged: plan.length - cases.length,
      warnings: [
        ...compiled.program.warnings,
        ...(instead === undefined ? [] : [standIn(problem, instead)]),
      ],
      message: summarize(cases, []),
    });
  const outcome = await runCases(judging, plan, (cases, instead) =>
    tell(findingsOf(cases, instead)),
  );
  if (outcome.kind === 'missing') {
    return rejectedByCompiler([await missingEntry(outcome.name, source)]);
  }

  const { cases, instead } = outcome;
  const decided = findingsOf(cases, instead);
  if (!isWorthSearching(judging, cases)) return { judging, ...decided };
  tell(decided);
  const { findCounterexample } = await import('./counterexample.ts');
  const counterexample = await findCounterexample(judging, decidingCase(cases)!);
  return { judging, ...decided, counterexample };
}

/** Whether a fresh counterexample would teach more than the failing case. */
function isWorthSearching({ options }: Judging, cases: readonly CaseResult[]): boolean {
  if (options.verdictOnly || options.discreet) return false;
  const failing = decidingCase(cases);
  if (failing?.verdict !== 'WA' && failing?.verdict !== 'RTE') return false;
  // No input by itself shows what earlier calls leave behind.
  if (failing.passesAlone) return false;
  // What people wrote is small already; and who asks for certain cases wants those.
  return !/^(?:sample|own|input)\//.test(failing.name) && !options.only;
}

const NO_LIMITS: Limits = { cpuMs: Infinity, memoryMiB: Infinity, outputBytes: Infinity };

function scaleLimits(limits: Limits, scale: number): Limits {
  return { ...limits, cpuMs: limits.cpuMs * scale };
}
