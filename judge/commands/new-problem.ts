import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isProblemName, listProblems } from '../problem/catalog.ts';
import { EMPTY_FOLDERS, layOut } from '../problem/layout.ts';
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
    throw new UsageError(`${shownPath(workspace, taken)} is there already; it was left as it is`);
  }
  try {
    for (const name of ['.', ...EMPTY_FOLDERS]) mkdirSync(join(folder, name), { recursive: true });
    return Object.entries(layOut(id)).map(([name, text]) => {
      const path = join(folder, name);
      writeNew(path, text);
      return shownPath(workspace, path);
    });
  } catch (error) {
    throw new UsageError(
      `${shownPath(workspace, folder)} cannot be written: ${(error as Error).message}`,
    );
  }
}
