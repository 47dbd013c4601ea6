/** What one person has handed in: the `solutions/` folder of a commit. */
import { posix } from 'node:path';
import { checkSize, type Source, textSource } from '../compile/source.ts';
import { SUBMISSION_EXTENSIONS } from '../languages/index.ts';
import { UsageError } from '../types.ts';
import { SOLUTION_ENDINGS } from '../workspace.ts';
import { bytesOf, showBytes } from './git.ts';
import type { Objects } from './objects.ts';
import { Tree } from './tree.ts';

/** What somebody has handed in. */
export interface HandedIn {
  /** The folder that has `solutions/`; undefined when it is not there. */
  around: Tree | undefined;
  /** `solutions/` itself. */
  solutions: Tree | undefined;
}

/**
 * Opens a commit's solutions.
 *
 * @param prefix the folder inside the repository that has `solutions/`
 * @throws UsageError when it cannot be read, or is no folder
 */
export async function openSolutions(
  objects: Objects,
  rootId: string,
  prefix: readonly string[],
): Promise<HandedIn> {
  const root = await Tree.read(objects, rootId);
  const around = await root.below(prefix);
  return { around, solutions: await around?.folder('solutions') };
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

/**
 * What was probably meant for a problem, though it is not looked for: a file or folder whose name is spelled in another
 * way, or that stands beside `solutions/`.
 */
export function findMisplaced(
  { around, solutions }: HandedIn,
  problem: string,
): string | undefined {
  const inside = solutions && namedLike(problem, solutions);
  return inside === undefined ? around && namedLike(problem, around) : `solutions/${inside}`;
}

function namedLike(problem: string, folder: Tree): string | undefined {
  const wanted = lettersOf(problem);
  const found = folder.names.find((name) => {
    if (folder.isFolder(name)) return lettersOf(name) === wanted;
    const { name: stem, ext } = posix.parse(name);
    return SUBMISSION_EXTENSIONS.includes(ext) && lettersOf(stem) === wanted;
  });
  return found === undefined ? undefined : showBytes(found);
}

/** What a name is told by, whatever its style: `groupanagrams`. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
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
    const inside = await folder.below(parts);
    if (!inside?.has(name)) return undefined;
    return textSource(await inside.file(name, checkSize), path, name).text;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
