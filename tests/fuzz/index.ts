/** What is fuzzed: everything that reads what others wrote. */
import { openProblem } from '../../judge/problem/catalog.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { SIX_PROBLEMS } from '../support/six.ts';
import { checkerTargets } from './checkers.ts';
import { compilerTargets } from './compiler.ts';
import { fileTargets } from './files.ts';
import { PROTOCOL } from './protocol.ts';
import { reportTargets } from './reports.ts';
import { RUNNER } from './runner.ts';
import type { Target } from './target.ts';

/** @param folder where files may be written */
export async function fuzzTargets(folder: string): Promise<Target[]> {
  const problems = await Promise.all(SIX_PROBLEMS.map((id) => openProblem(packageRoot(), id)));
  return [
    ...PROTOCOL,
    RUNNER,
    ...fileTargets(folder, problems),
    ...compilerTargets(folder, problems),
    ...checkerTargets(problems),
    ...reportTargets(problems[0]!),
  ];
}
