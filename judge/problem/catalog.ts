/** Which problems there are: the workspace's own first, then those that come with the judge. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unknownName } from '../base/nearest.ts';
import { packageRoot } from '../base/package.ts';
import { UsageError } from '../types.ts';
import { loadProblem, type Problem } from './load.ts';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a folder of this name can hold a problem. */
export function isProblemName(name: string): boolean {
  return NAME.test(name);
}

/** Problem folders by name, in alphabetical order. A workspace's own package hides ours of the same name. */
export function listProblems(workspace: string): Map<string, string> {
  const folders = new Map<string, string>();
  for (const root of [join(packageRoot(), 'problems'), join(workspace, 'problems')]) {
    if (!existsSync(root)) continue;
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (!entry.isDirectory() || !isProblemName(entry.name)) continue;
      if (!existsSync(join(root, entry.name, 'problem.ts'))) continue;
      folders.set(entry.name, join(root, entry.name));
    }
  }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The folder of a problem.
 *
 * @throws UsageError when there is none, with the nearest names and the list
 */
export function findProblemFolder(workspace: string, name: string): string {
  return folderIn(listProblems(workspace), name);
}

function folderIn(problems: ReadonlyMap<string, string>, name: string): string {
  const folder = problems.get(name);
  if (folder !== undefined) return folder;
  const fault = isProblemName(name)
    ? `there is no problem ${name}`
    : `"${name}" is not a problem's name`;
  throw new UsageError(unknownName(fault, name, 'problems', [...problems.keys()]));
}

/** The folders of these problems; of all of them when no name is given. @throws UsageError as {@link findProblemFolder} does */
export function problemFolders(
  workspace: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const problems = listProblems(workspace);
  if (names.length === 0) return problems;
  return new Map(names.map((name) => [name, folderIn(problems, name)]));
}

/** Loads a problem by its name. @throws UsageError as {@link findProblemFolder} and {@link loadProblem} do */
export function openProblem(workspace: string, name: string): Promise<Problem> {
  return loadProblem(name, findProblemFolder(workspace, name));
}
