import { listProblems } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import type { Verdict } from '../types.ts';
import { loadLastVerdicts } from '../workspace.ts';

export interface ListedProblem {
  id: string;
  title: string;
  difficulty: 'easy' | 'medium' | 'hard';
  topics: string[];
  followUps: string[];
  /** The last verdict in this workspace; null when it was never judged. */
  verdict: Verdict | null;
}

/** Every problem with the last verdict for it, by name. */
export async function list(workspace: string): Promise<ListedProblem[]> {
  const last = await loadLastVerdicts(workspace);
  return Promise.all(
    [...listProblems(workspace)].map(async ([id, folder]) => {
      const { title, difficulty, topics, followUps } = await loadProblem(id, folder);
      return { id, title, difficulty, topics, followUps, verdict: last.get(id)?.verdict ?? null };
    }),
  );
}
