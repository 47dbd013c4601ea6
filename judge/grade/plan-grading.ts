/** What there is to judge: refs by problems, told apart by content. Nothing is run. */
import { createHash } from 'node:crypto';
import type { Source } from '../compile/source.ts';
import { UsageError } from '../types.ts';
import type { Repository } from './git.ts';
import { showBytes } from './git.ts';
import type { PreparedProblem } from '../judging/prepared.ts';
import type { Job } from './jobs.ts';
import { Unreadable } from './objects.ts';
import type { Problem } from '../problem/load.ts';
import { forEachParallel } from '../base/parallel.ts';
import type { Chosen } from './refs.ts';
import { findMisplaced, findSubmission, type HandedIn, openSolutions } from './solutions.ts';
import { closeOver, digestOf, type Submission } from './submission.ts';
import type { Grade, GradeSettings, Person } from './types.ts';

/** Refs that are read at the same time. */
const READERS = 16;

export interface Plan {
  /** In the order of everybody's grades. */
  problems: Problem[];
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
  prepared: readonly PreparedProblem[],
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
  return { problems: prepared.map(({ problem }) => problem), people, jobs };

  async function readPerson({ name, shown, id }: Chosen): Promise<Person> {
    const person = { ref: showBytes(name), name: shown, commit: null, points: 0 };
    const none = prepared.map(({ problem }): Grade => ({ kind: 'missing', problem: problem.id }));
    if (id === null) return { ...person, trouble: 'there is no such ref', grades: none };
    const commit = await repository.objects.commit(id);
    if (commit === undefined) {
      return { ...person, trouble: 'does not point to a readable commit', grades: none };
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
    const handedIn = await openSolutions(repository.objects, root, repository.prefix);
    return Promise.all(prepared.map((prepared) => readGrade(handedIn, prepared)));
  }

  async function readGrade(handedIn: HandedIn, prepared: PreparedProblem): Promise<Grade> {
    const problem = prepared.problem.id;
    try {
      const { solutions } = handedIn;
      const source = solutions && (await findSubmission(solutions, problem));
      if (!solutions || !source) {
        const misplaced = findMisplaced(handedIn, problem);
        return { kind: 'missing', problem, ...(misplaced !== undefined && { misplaced }) };
      }
      const submission = await closed(source, prepared);
      const key = keyOf(submission, prepared, settings);
      const { rejected } = submission;
      const load = async (): Promise<Submission> => {
        const again = (await findSubmission(solutions, problem))!;
        if (!rejected) return closed(again, prepared);
        const { file, name, text } = again;
        return { file, name, text, siblings: [], rejected };
      };
      if (!jobs.has(key)) jobs.set(key, { key, prepared, load });
      return { kind: 'pending', problem, file: source.file, key };
    } catch (error) {
      if (signal.aborted) return { kind: 'missing', problem };
      return { kind: 'refused', problem, why: explain(error) };
    }
  }
}

/**
 * The plan without the problems that nobody has handed in: a course has some problems of all that there are. Where
 * nobody has handed in anything, it stays as it is.
 */
export function onlyHandedIn({ problems, people, jobs }: Plan): Plan {
  const isIn = (i: number) => people.some(({ grades }) => isHandedIn(grades[i]!));
  const at = [...problems.keys()].filter(isIn);
  if (at.length === 0) return { problems, people, jobs };
  return {
    problems: at.map((i) => problems[i]!),
    people: people.map((person) => ({ ...person, grades: at.map((i) => person.grades[i]!) })),
    jobs,
  };
}

/** Whether somebody tried to hand something in. */
function isHandedIn(grade: Grade): boolean {
  return grade.kind !== 'missing' || grade.misplaced !== undefined;
}

function closed(source: Source, { problem }: PreparedProblem): Promise<Submission> {
  return closeOver(source, problem.entry);
}

/** Everything that a verdict can depend on. Limits are the problem's or the judge's. */
function keyOf(
  submission: Submission,
  { problem }: PreparedProblem,
  settings: GradeSettings,
): string {
  const { judge, runtime, walls, growth, seedMark } = settings;
  const parts = [digestOf(submission), problem.id, problem.digest];
  const all = JSON.stringify([parts, judge, runtime, walls, growth, seedMark]);
  return createHash('sha256').update(all).digest('hex');
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof Unreadable) return error.message;
  throw error;
}
