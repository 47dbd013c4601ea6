/** What is being practised: a problem, the file of its solution, and the cases planned for it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { SUBMISSION_EXTENSIONS } from '../languages/index.ts';
import { defaultSeed, type PlannedCase, planCases } from '../judging/plan-cases.ts';
import { listProblems, openProblem } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import { usualSolution } from '../problem/starter.ts';
import { loadOwnCases } from '../problem/own-cases.ts';
import { ownCasesPath, shownPath, solutionOf } from '../workspace.ts';
import type { Case } from '../types.ts';
import type { WatchOptions } from './options.ts';
import type { Panel } from './state.ts';

export interface Practice {
  problem: Problem;
  /** The submission's file, which need not exist yet. */
  path: string;
  shown: string;
  ownCases: string;
  own: Case[];
  seed: number;
  /** Changes whenever the problem or the user's own cases do. */
  digest: string;
  plans: Map<string, PlannedCase[]>;
}

/**
 * @param file the submission; default the workspace's solution
 * @throws UsageError when the problem or the user's cases are at fault
 */
export async function openPractice(
  { workspace, seed }: WatchOptions,
  id: string,
  file: string | undefined,
): Promise<Practice> {
  const problem = await openProblem(workspace, id);
  const path = file === undefined ? solutionPath(workspace, problem) : resolve(workspace, file);
  const ownCases = ownCasesPath(workspace, id);
  const own = loadOwnCases(ownCases, shownPath(workspace, ownCases), problem);
  const digest = createHash('sha256').update(problem.digest).update(JSON.stringify(own));
  return {
    problem,
    path,
    shown: shownPath(workspace, path),
    ownCases,
    own,
    seed: seed ?? defaultSeed(new Date()),
    digest: digest.digest('hex'),
    plans: new Map(),
  };
}

/** The statement, to read in watch mode. */
export async function statementPanel({ problem }: Practice): Promise<Panel> {
  const text = await readFile(join(problem.folder, 'statement.md'), 'utf8');
  return { kind: 'markdown', title: STATEMENT, text };
}

export const STATEMENT = 'statement';

/** Where the solution is, or would be. */
function solutionPath(workspace: string, { id, entry }: Problem): string {
  return solutionOf(workspace, id) ?? join(workspace, usualSolution(id, entry));
}

/** The cases to judge: planned once, their inputs and answers made once. */
export function planFor(practice: Practice, scope: 'all' | 'samples'): PlannedCase[] {
  const { problem, own, seed, plans } = practice;
  const plan =
    plans.get(scope) ?? planCases(problem, { seed, own, samplesOnly: scope === 'samples' });
  plans.set(scope, plan);
  return plan;
}

/** The problem whose solution a file is; undefined when it is none, or a file that a solution imports. */
export function problemOf({ workspace }: WatchOptions, path: string): string | undefined {
  const below = relative(join(workspace, 'solutions'), path);
  if (below.startsWith('..') || !SUBMISSION_EXTENSIONS.includes(extname(path))) return undefined;
  const [stem, folder] = [basename(below, extname(below)), dirname(below)];
  if (folder !== '.' && stem !== 'index') return undefined;
  const name = folder === '.' ? stem : folder;
  return existsSync(path) && listProblems(workspace).has(name) ? name : undefined;
}
