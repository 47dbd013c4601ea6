import { existsSync } from 'node:fs';
import { copyFile, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProblemFolder } from '../problem/catalog.ts';
import { UsageError } from '../types.ts';
import { shownPath } from '../workspace.ts';

/** Gives an editor the names that every submission has (`TreeNode`, `_`, …). */
const EDITOR_SETTINGS = `{
  "extends": "coding-round-judge/solutions/tsconfig.json",
  "compilerOptions": { "types": ["coding-round-judge/globals"] },
  "include": ["."]
}
`;

/**
 * Writes a problem's starter into the workspace's `solutions/`.
 *
 * @returns the new file, as people call it
 * @throws UsageError when there is one already: nothing is ever overwritten
 */
export async function newSolution(
  workspace: string,
  name: string,
  language: 'ts' | 'js',
): Promise<string> {
  const folder = findProblemFolder(workspace, name);
  const solutions = join(workspace, 'solutions');
  const path = join(solutions, `${name}.${language}`);
  const other = join(solutions, `${name}.${language === 'ts' ? 'js' : 'ts'}`);
  for (const existing of [path, other]) {
    if (existsSync(existing)) {
      throw new UsageError(
        `${shownPath(workspace, existing)} is there already; it was left as it is`,
      );
    }
  }
  await mkdir(solutions, { recursive: true });
  await copyFile(join(folder, `starter.${language}`), path, constants.COPYFILE_EXCL);
  const settings = join(solutions, 'tsconfig.json');
  if (!existsSync(settings)) await writeFile(settings, EDITOR_SETTINGS, { flag: 'wx' });
  return shownPath(workspace, path);
}
