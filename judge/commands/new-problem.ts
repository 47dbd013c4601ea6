/** `judge new-problem`: writes the files of a problem package that is still to be filled in. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProblemName, listProblems } from '../problem/catalog.ts';
import { EDITOR_SETTINGS, EMPTY_FOLDERS, layOut } from '../problem/layout.ts';
import { UsageError } from '../types.ts';
import { shownPath, writeNew } from '../workspace.ts';

/**
 * Lays out the folder of a new problem in the workspace's `problems/`.
 *
 * @returns the new files, as people call them
 * @throws UsageError when the name cannot be a problem's, or is one's already, or the folder cannot be written
 */
export function newProblem(workspace: string, id: string): string[] {
  if (!isProblemName(id)) {
    throw new UsageError(
      `"${id}" cannot be a problem's name: small letters and digits, in words joined by -`,
    );
  }
  const folder = join(workspace, 'problems', id);
  const taken = existsSync(folder) ? folder : listProblems(workspace).get(id);
  if (taken !== undefined) {
    throw new UsageError(`${shownPath(workspace, taken)} already exists, not changed`);
  }
  try {
    for (const name of ['.', ...EMPTY_FOLDERS]) mkdirSync(join(folder, name), { recursive: true });
    const settings = join(workspace, 'problems', 'tsconfig.json');
    const isTyped = [settings, join(workspace, 'tsconfig.json')].some((path) => existsSync(path));
    if (!isTyped) writeNew(settings, EDITOR_SETTINGS);
    return Object.entries(layOut(id)).map(([name, text]) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeNew(path, text);
      return shownPath(workspace, path);
    });
  } catch (error) {
    throw new UsageError(
      `${shownPath(workspace, folder)} cannot be written: ${(error as Error).message}`,
    );
  }
}
