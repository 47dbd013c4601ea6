/** What there is to judge: refs by problems, told apart by content. Nothing is run. */
import { createHash } from 'node:crypto';
import type { Source } from '../compile/source.ts';
import { UsageError } from '../types.ts';
import type { Repository } from './git.ts';
import { showBytes } from './git.ts';
import type { Exam } from '../exam.ts';
import type { Job } from './jobs.ts';
import { Unreadable } from './objects.ts';
import { forEachParallel } from '../parallel.ts';
import type { Chosen } from './refs.ts';
import { findSubmission, openSolutions } from './solutions.ts';
import { closeOver, digestOf, type Submission } from './submission.ts';
import type { Tree } from './tree.ts';
import type { Grade, GradeSettings, Person } from './types.ts';

/** Refs that are read at the same time. */
const READERS = 16;

export interface Plan {
  /** In the order of the refs; every submission is pending. */
  people: Person[];
  /** One for each content. */
  jobs: Map<string, Job>;
}

/**
 * Reads what is on the refs. Whatever is wrong with one of them is said of that one, and stops no other.
 *
 * @param signal ends it early; then people are missing
 */
export async function planGrading(
  repository: Repository,
  refs: readonly Chosen[],
  exams: readonly Exam[],
  settings: GradeSettings,
  signal: AbortSignal,
): Promise<Plan> {
  const jobs = new Map<string, Job>();
  const people: Person[] = [];
  // Branches on which nothing has changed have the same folder.
  const known = new Map<string, Promise<Grade[]>>();
  const read = async ([at, ref]: [number, Chosen]) => {
    people[at] = await readPerson(ref);
  };
  await forEachParallel(refs.entries(), READERS, read, signal);
  return { people, jobs };

  async function readPerson({ name, shown, id }: Chosen): Promise<Person> {
    const person = { ref: showBytes(name), name: shown, commit: null, points: 0 };
    const none = exams.map(({ problem }): Grade => ({ kind: 'missing', problem: problem.id }));
    if (id === null) return { ...person, trouble: 'there is no such ref', grades: none };
    const commit = await repository.objects.commit(id);
    if (commit === undefined) {
      return { ...person, trouble: 'points at no commit that can be read', grades: none };
    }
    try {
      const root = await repository.objects.treeOf(commit);
      const grades = known.get(root) ?? readGrades(root);
      known.set(root, grades);
      return { ...person, commit, trouble: null, grades: await grades };
    } catch (error) {
      return { ...person, commit, trouble: explain(error), grades: none };
    }
  }

  async function readGrades(root: string): Promise<Grade[]> {
    const solutions = await openSolutions(repository.objects, root, repository.prefix);
    return Promise.all(exams.map((exam) => readGrade(solutions, exam)));
  }

  async function readGrade(solutions: Tree | undefined, exam: Exam): Promise<Grade> {
    const problem = exam.problem.id;
    try {
      const source = solutions && (await findSubmission(solutions, problem));
      if (!solutions || !source) return { kind: 'missing', problem };
      const key = keyOf(await closed(source, exam), exam, settings);
      const load = async () => closed((await findSubmission(solutions, problem))!, exam);
      if (!jobs.has(key)) jobs.set(key, { key, exam, load });
      return { kind: 'pending', problem, file: source.file, key };
    } catch (error) {
      return { kind: 'refused', problem, why: explain(error) };
    }
  }
}

function closed(source: Source, { problem }: Exam): Promise<Submission> {
  return closeOver(source, problem.entry);
}

/** Everything that a verdict can depend on. Limits are the problem's or the judge's. */
function keyOf(submission: Submission, { problem }: Exam, settings: GradeSettings): string {
  const { judge, runtime, walls, growth, seedMark } = settings;
  const parts = [digestOf(submission), problem.id, problem.digest];
  const all = JSON.stringify([parts, judge, runtime, walls, growth, seedMark]);
  return createHash('sha256').update(all).digest('hex');
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof Unreadable) return error.message;
  throw error;
}
