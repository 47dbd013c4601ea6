/** What is being practised: a problem, the file of its solution, and the cases planned for it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { SOURCE_EXTENSIONS } from '../compile/source.ts';
import { defaultSeed, type PlannedCase, planCases } from '../plan.ts';
import { listProblems, openProblem } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import { loadOwnCases } from '../problem/own-cases.ts';
import { findSolution, ownCasesPath, shownPath } from '../workspace.ts';
import type { Case } from '../types.ts';
import type { WatchOptions } from './loop.ts';

export interface Subject {
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
export async function openSubject(
  { workspace, seed }: WatchOptions,
  id: string,
  file: string | undefined,
): Promise<Subject> {
  const problem = await openProblem(workspace, id);
  const path = file === undefined ? solutionPath(workspace, id) : resolve(workspace, file);
  const ownCases = ownCasesPath(workspace, id);
  const own = await loadOwnCases(ownCases, shownPath(workspace, ownCases), problem);
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

/** Where the solution is, or would be. */
function solutionPath(workspace: string, id: string): string {
  try {
    return findSolution(workspace, id);
  } catch {
    return join(workspace, 'solutions', `${id}.ts`);
  }
}

/** The cases to judge: planned once, their inputs and answers made once. */
export function planFor(subject: Subject, scope: 'all' | 'samples'): PlannedCase[] {
  const { problem, own, seed, plans } = subject;
  const plan =
    plans.get(scope) ?? planCases(problem, { seed, own, samplesOnly: scope === 'samples' });
  plans.set(scope, plan);
  return plan;
}

/** The problem whose solution a file is; undefined when it is none. */
export function problemOf({ workspace }: WatchOptions, path: string): string | undefined {
  const below = relative(join(workspace, 'solutions'), path);
  if (below.startsWith('..') || !SOURCE_EXTENSIONS.includes(extname(path))) return undefined;
  const [first = ''] = below.split(sep);
  const name = dirname(below) === '.' ? basename(first, extname(first)) : first;
  return existsSync(path) && listProblems(workspace).has(name) ? name : undefined;
}
