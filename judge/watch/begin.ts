/** Begins a solution from within watch mode. */
import { newSolution } from '../commands/new.ts';
import { solutionOf } from '../workspace.ts';

/** Writes the solution of a problem from the starter if there is none. @returns its file if it is new */
export async function beginSolution(workspace: string, id: string): Promise<string | undefined> {
  if (solutionOf(workspace, id) !== undefined) return undefined;
  return newSolution(workspace, id, undefined);
}
