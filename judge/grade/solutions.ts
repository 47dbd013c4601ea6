/** What one person has handed in: the `solutions/` folder of a commit. */
import { posix } from 'node:path';
import { checkSize, type Source, textSource } from '../compile/source.ts';
import { UsageError } from '../types.ts';
import { SOLUTION_ENDINGS } from '../workspace.ts';
import { bytesOf } from './git.ts';
import type { Objects } from './objects.ts';
import { Tree } from './tree.ts';

/**
 * Opens a commit's solutions.
 *
 * @param prefix the folder inside the repository that has the solutions
 * @returns undefined when there is no such folder
 * @throws UsageError when it cannot be read, or is no folder
 */
export async function openSolutions(
  objects: Objects,
  rootId: string,
  prefix: readonly string[],
): Promise<Tree | undefined> {
  let tree: Tree | undefined = await Tree.read(objects, rootId);
  for (const part of [...prefix, 'solutions']) tree = await tree?.folder(part);
  return tree;
}

/**
 * The submission for a problem, found where `judge run` finds it.
 *
 * @returns undefined when there is none
 * @throws UsageError when it cannot be read as a submission, saying why
 */
export async function findSubmission(
  solutions: Tree,
  problem: string,
): Promise<Source | undefined> {
  for (const ending of SOLUTION_ENDINGS) {
    const [name = '', inner] = `${problem}${ending}`.split('/');
    if (!solutions.has(name)) continue;
    if (inner === undefined) return openSource(solutions, name, `solutions/${name}`);
    const folder = await solutions.folder(name);
    if (folder?.has(inner)) return openSource(folder, inner, `solutions/${name}/${inner}`);
  }
  return undefined;
}

async function openSource(folder: Tree, name: string, shown: string): Promise<Source> {
  const bytes = await folder.file(name, checkSize);
  return {
    ...textSource(bytes, shown, name),
    readSibling: (path) => readSibling(folder, path),
  };
}

/** Links are not followed: a file that is one is not there. */
async function readSibling(folder: Tree, path: string): Promise<string | undefined> {
  const parts = posix.normalize(path).split('/').map(bytesOf);
  const name = parts.pop()!;
  try {
    let inside: Tree | undefined = folder;
    for (const part of parts) inside = await inside?.folder(part);
    if (!inside?.has(name)) return undefined;
    return textSource(await inside.file(name, checkSize), path, name).text;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
