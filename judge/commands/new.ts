import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblemFolder } from '../problem/catalog.ts';
import { UsageError } from '../types.ts';
import { shownPath, writeNew } from '../workspace.ts';

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
 * @throws UsageError when there is one already, which is never overwritten, or it cannot be written
 */
export function newSolution(workspace: string, name: string, language: 'ts' | 'js'): string {
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
  const shown = shownPath(workspace, path);
  const starter = readFileSync(join(folder, `starter.${language}`), 'utf8');
  try {
    mkdirSync(solutions, { recursive: true });
    const settings = join(solutions, 'tsconfig.json');
    if (!existsSync(settings)) writeNew(settings, EDITOR_SETTINGS);
    writeNew(path, starter);
  } catch (error) {
    throw new UsageError(`${shown} cannot be written: ${(error as Error).message}`);
  }
  return shown;
}
