import { resolve } from 'node:path';
import { loadSource, type Source, textSource } from '../compile/source.ts';
import { judge, type JudgeOptions } from '../judge.ts';
import { defaultSeed } from '../plan.ts';
import { openProblem } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import { loadOwnCases, parseInput } from '../problem/own-cases.ts';
import type { JudgeEvent } from '../progress.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import type { Result } from '../types.ts';
import { findSolution, ownCasesPath, remember, shownPath } from '../workspace.ts';

export interface RunOptions {
  workspace: string;
  problem: string;
  /** The submission; default the workspace's solution. `-` reads standard input by `readInput`. */
  file?: string;
  samples?: boolean;
  cases?: string[];
  /** The arguments as JSON text. */
  input?: string;
  bail?: boolean;
  /** Default true; a run on some cases only never measures. */
  growth?: boolean;
  seed?: number;
  limitScale?: number;
  readInput(): Promise<Uint8Array>;
}

/**
 * Judges one submission, and remembers the verdict when the whole problem was judged.
 *
 * @throws UsageError when the problem, the submission or a case is not there or not readable
 */
export async function run(
  options: RunOptions,
  pool: SandboxPool,
  emit: (event: JudgeEvent) => void,
): Promise<{ result: Result; problem: Problem }> {
  const { workspace } = options;
  const problem = await openProblem(workspace, options.problem);
  const source = await openSubmission(options);
  const cases = ownCasesPath(workspace, problem.id);
  const whole = !options.samples && !options.cases && options.input === undefined;
  const selection: JudgeOptions = {
    seed: options.seed ?? defaultSeed(new Date()),
    own: await loadOwnCases(cases, shownPath(workspace, cases), problem),
    ...(options.samples ? { samplesOnly: true } : {}),
    ...(options.cases ? { only: options.cases } : {}),
    ...(options.input === undefined ? {} : { input: parseInput(options.input, problem) }),
    ...(options.bail ? { bail: true } : {}),
    growth: whole && options.growth !== false,
    ...(options.limitScale === undefined ? {} : { limitScale: options.limitScale }),
  };
  const result = await judge(problem, source, selection, pool, emit);
  const trouble = whole ? remember(workspace, result) : undefined;
  if (trouble !== undefined) result.warnings.push(trouble);
  return { result, problem };
}

async function openSubmission(options: RunOptions): Promise<Source> {
  const { workspace, problem, file } = options;
  if (file === '-') return textSource(await options.readInput(), 'standard input', 'stdin.ts');
  const path = file === undefined ? findSolution(workspace, problem) : resolve(workspace, file);
  return loadSource(path, shownPath(workspace, path));
}
