/** `judge run`: judges one submission. */
import { resolve } from 'node:path';
import { type Source, textSource } from '../compile/source.ts';
import { type ExplainedPlan, explainPlan } from './explain-plan.ts';
import { judge, type JudgeOptions } from '../judging/judge.ts';
import { defaultSeed } from '../judging/plan-cases.ts';
import { isAttempt } from '../problem/attempt.ts';
import { openProblem } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import { loadOwnCases, parseInput } from '../problem/own-cases.ts';
import { endingsFor } from '../problem/starter.ts';
import type { JudgeEvent } from '../judging/progress.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { languageOf, openSource } from '../languages/index.ts';
import { type Result, UsageError } from '../types.ts';
import { explainChoice, findSolution, ownCasesPath, remember, shownPath } from '../workspace.ts';

export interface RunOptions {
  workspace: string;
  problem: string;
  /** The submission; default the workspace's solution. `-` reads standard input by `readInput`. */
  file?: string;
  /** How the name of a file would end that holds what standard input does, without the dot; default the usual one. */
  language?: string;
  samples?: boolean;
  cases?: string[];
  /** The arguments as JSON text. */
  input?: string;
  bail?: boolean;
  /** Default true; a run on some cases only never measures. */
  growth?: boolean;
  seed?: number;
  limitScale?: number;
  /** Tell how the submission was run, too. */
  explain?: boolean;
  readInput(): Promise<Uint8Array>;
}

/**
 * Judges one submission, and remembers the verdict when the whole problem was judged and the attempt is somebody's own.
 *
 * @throws UsageError when the problem, the submission or a case is not there or not readable, or has no plan to explain
 */
export async function run(
  options: RunOptions,
  pool: SandboxPool,
  emit: (event: JudgeEvent) => void,
): Promise<{ result: Result; problem: Problem; plan?: ExplainedPlan | undefined }> {
  const { workspace } = options;
  const problem = await openProblem(workspace, options.problem);
  const source = await openSubmission(options, problem);
  if (options.explain && !languageOf(source).withPlan) {
    throw new UsageError(`--explain shows the plan of a query: ${source.file} is not SQL`);
  }
  const cases = ownCasesPath(workspace, problem.id);
  const whole = !options.samples && !options.cases && options.input === undefined;
  const selection: JudgeOptions = {
    seed: options.seed ?? defaultSeed(new Date()),
    own: loadOwnCases(cases, shownPath(workspace, cases), problem),
    ...(options.samples ? { samplesOnly: true } : {}),
    ...(options.cases ? { only: options.cases } : {}),
    ...(options.input === undefined ? {} : { input: parseInput(options.input, problem) }),
    ...(options.bail ? { bail: true } : {}),
    growth: whole && options.growth !== false,
    ...(options.limitScale === undefined ? {} : { limitScale: options.limitScale }),
  };
  const result = await judge(problem, source, selection, pool, emit);
  const isRemembered =
    whole &&
    isAttempt(problem, source.text) &&
    // What is piped in may be anything: it can only add to what was reached.
    (options.file !== '-' || result.verdict === 'AC');
  const trouble = isRemembered ? remember(workspace, result) : undefined;
  if (trouble !== undefined) result.warnings.push(trouble);
  const choice = options.file === undefined ? explainChoice(workspace, problem.id) : undefined;
  if (choice !== undefined) result.warnings.push(choice);
  if (!options.explain) return { result, problem };
  const plan = await explainPlan(problem, source, result, pool, selection.input);
  return { result, problem, plan };
}

async function openSubmission(options: RunOptions, { entry }: Problem): Promise<Source> {
  const { workspace, problem, file, language = endingsFor(entry)[0]! } = options;
  if (file === '-') {
    return textSource(await options.readInput(), 'standard input', `stdin.${language}`);
  }
  const path = file === undefined ? findSolution(workspace, problem) : resolve(workspace, file);
  return openSource(path, shownPath(workspace, path));
}
