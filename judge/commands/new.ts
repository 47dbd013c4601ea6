/** `judge new`: writes the file to begin a solution with. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { listNames } from '../base/format.ts';
import { findProblemFolder } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import { endingsFor, STARTER_ENDINGS, type StarterEnding, starterOf } from '../problem/starter.ts';
import { UsageError } from '../types.ts';
import { shownPath, writeNew, requireAbove } from '../workspace.ts';

/** Gives an editor the names that every submission has (`TreeNode`, `_`, …). */
const EDITOR_SETTINGS = `{
  "extends": "coding-round-judge/solutions/tsconfig.json",
  "compilerOptions": { "types": ["coding-round-judge/globals"] },
  "include": ["."]
}
`;

/**
 * Writes a problem's starter, derived from its entry, into the workspace's `solutions/`.
 *
 * @param asked the ending of the file; default the usual one of the problem
 * @returns the new file, as people call it
 * @throws UsageError when there is one already, which is never overwritten, or it cannot be written, or the problem
 *   cannot be loaded
 */
export async function newSolution(
  workspace: string,
  name: string,
  asked: StarterEnding | undefined,
): Promise<string> {
  const folder = findProblemFolder(workspace, name);
  requireAbove(workspace);
  const solutions = join(workspace, 'solutions');
  for (const ending of STARTER_ENDINGS) {
    const existing = join(solutions, `${name}.${ending}`);
    if (existsSync(existing)) {
      throw new UsageError(`${shownPath(workspace, existing)} already exists, not changed`);
    }
  }
  const { entry } = await loadProblem(name, folder);
  const endings = endingsFor(entry);
  const language = asked ?? endings[0]!;
  if (!endings.includes(language)) {
    const known = endings.map((ending) => (ending === 'ts' ? 'TypeScript' : `--${ending}`));
    throw new UsageError(`${name} has no starter for --${language}: there is ${listNames(known)}`);
  }
  const path = join(solutions, `${name}.${language}`);
  const shown = shownPath(workspace, path);
  try {
    mkdirSync(solutions, { recursive: true });
    const settings = join(solutions, 'tsconfig.json');
    if (['ts', 'js'].includes(language) && !existsSync(settings))
      writeNew(settings, EDITOR_SETTINGS);
    writeNew(path, starterOf(entry, language));
  } catch (error) {
    throw new UsageError(`${shown} cannot be written: ${(error as Error).message}`);
  }
  return shown;
}
