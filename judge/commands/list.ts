import { listProblems } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import { UsageError, type Verdict } from '../types.ts';
import { loadLastVerdicts } from '../workspace.ts';

export interface ListedProblem {
  id: string;
  /** The title, or what is wrong with the package. */
  title: string;
  /** `broken` when the package cannot be loaded. */
  difficulty: 'easy' | 'medium' | 'hard' | 'broken';
  topics: string[];
  followUps: string[];
  /** The last verdict in this workspace; null when it was never judged. */
  verdict: Verdict | null;
  /** When that was, as ISO 8601; null when it was never judged. */
  at: string | null;
}

/** Every problem with the last verdict for it, by name. */
export async function list(workspace: string): Promise<ListedProblem[]> {
  const last = await loadLastVerdicts(workspace);
  return Promise.all(
    [...listProblems(workspace)].map(async ([id, folder]) => {
      const { verdict = null, at = null } = last.get(id) ?? {};
      try {
        const { title, difficulty, topics, followUps } = await loadProblem(id, folder);
        return { id, title, difficulty, topics, followUps, verdict, at };
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        // One broken package hides none of the others.
        const title = error.message;
        return { id, title, difficulty: 'broken', topics: [], followUps: [], verdict, at };
      }
    }),
  );
}
