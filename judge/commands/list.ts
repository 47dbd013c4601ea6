/** `judge list`: the problems that there are, with the last verdict of each. */
import { unknownName } from '../base/nearest.ts';
import { listProblems } from '../problem/catalog.ts';
import { loadProblem } from '../problem/load.ts';
import { endingsFor, STARTER_ENDINGS } from '../problem/starter.ts';
import { type Difficulty, DIFFICULTIES, UsageError, type Verdict } from '../types.ts';
import { loadStandings } from '../workspace.ts';

export interface ListedProblem {
  id: string;
  /** The title, or what is wrong with the package. */
  title: string;
  /** `broken` when the package cannot be loaded. */
  difficulty: Difficulty | 'broken';
  topics: string[];
  followUps: string[];
  /** The endings of the files that a solution can be in, the usual one first. */
  languages: string[];
  /** The last verdict in this workspace; null when it was never judged. */
  verdict: Verdict | null;
  /** When that was, as ISO 8601; null when it was never judged. */
  at: string | null;
  /** When it was last accepted, as ISO 8601; null when it never was. Later verdicts take nothing away. */
  acceptedAt: string | null;
}

/** What `judge list --json` prints; its JSON Schema is made from this type. */
export type ProblemList = ListedProblem[];

/** Every problem with the last verdict for it, by name. */
export async function list(workspace: string): Promise<ProblemList> {
  const standings = await loadStandings(workspace);
  return Promise.all(
    [...listProblems(workspace)].map(async ([id, folder]) => {
      const { verdict = null, at = null, acceptedAt = null } = standings.get(id) ?? {};
      const standing = { verdict, at, acceptedAt };
      try {
        const { title, difficulty, topics, followUps, entry } = await loadProblem(id, folder);
        const languages = [...endingsFor(entry)];
        return { id, title, difficulty, topics, followUps, languages, ...standing };
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        // One broken package hides none of the others.
        const title = error.message;
        const nothing = { topics: [], followUps: [], languages: [] };
        return { id, title, difficulty: 'broken', ...nothing, ...standing };
      }
    }),
  );
}

/** Every topic of these problems once, in alphabetical order. */
export function topicsOf(problems: readonly ListedProblem[]): string[] {
  return [...new Set(problems.flatMap(({ topics }) => topics))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
}

/** Which problems are wanted: those to which everything given here applies. */
export interface ListFilter {
  topic?: string;
  difficulty?: string;
  /** The ending of a file that a solution can be in. */
  language?: string;
  /** Only problems that were never accepted. */
  open?: boolean;
}

/**
 * The problems that a filter lets through, in the order given.
 *
 * @throws UsageError when there is no such difficulty or language, or no problem has this topic, with the nearest names
 *   and the list
 */
export function filterProblems(
  problems: readonly ListedProblem[],
  { topic, difficulty, language, open = false }: ListFilter,
): ProblemList {
  if (difficulty !== undefined) mustExist('difficulty', difficulty, 'difficulties', DIFFICULTIES);
  if (language !== undefined) mustExist('language', language, 'languages', STARTER_ENDINGS);
  if (topic !== undefined) mustExist('topic', topic, 'topics', topicsOf(problems));
  return problems.filter(
    (problem) =>
      (topic === undefined || problem.topics.includes(topic)) &&
      (difficulty === undefined || problem.difficulty === difficulty) &&
      (language === undefined || problem.languages.includes(language)) &&
      !(open && problem.acceptedAt !== null),
  );
}

function mustExist(kind: string, name: string, kinds: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new UsageError(unknownName(`there is no ${kind} "${name}"`, name, kinds, known));
}
