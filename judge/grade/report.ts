/** A report and what is known of its submissions, put together. */
import { createHash } from 'node:crypto';
import { undecidedAxes } from '../verdict.ts';
import {
  type Grade,
  type GradedProblem,
  type GradeReport,
  type Judgement,
  type Person,
  POINT_GROUPS,
  type PointGroup,
  type PointPart,
  type Points,
} from './types.ts';

/** Everything in a report that is known before anything is judged. */
export type Outline = Pick<GradeReport, 'problems' | 'people' | 'settings' | 'shard' | 'warnings'>;

/** How judging went, apart from the judgements. */
export type Course = Pick<GradeReport, 'interrupted' | 'fromCache' | 'durationMs'>;

/** The report, with every submission settled whose judgement is there. */
export function settle(
  { problems, people, settings, shard, warnings }: Outline,
  judgements: ReadonlyMap<string, Judgement>,
  course: Course,
): GradeReport {
  const graded = new Map(problems.map((problem) => [problem.id, problem]));
  const settled = people.map((person): Person => {
    const grades = person.grades.map((grade): Grade => {
      if (grade.kind !== 'pending') return grade;
      const { problem, file, key } = grade;
      const judgement = judgements.get(key);
      if (!judgement) return grade;
      const { verdict } = judgement;
      return {
        kind: 'judged',
        problem,
        file,
        key,
        verdict,
        ...earnedBy(judgement, graded.get(problem)!),
      };
    });
    const points = sum(grades.map((grade) => (grade.kind === 'judged' ? grade.points : 0)));
    return { ...person, grades, points };
  });
  return {
    schemaVersion: 1,
    complete: settled.every(({ grades }) => grades.every(({ kind }) => kind !== 'pending')),
    problems,
    pointsPossible: sum(problems.map(({ points }) => pointsPossibleFor(points))),
    people: settled,
    judgements: Object.fromEntries([...judgements].sort(([a], [b]) => (a < b ? -1 : 1))),
    settings,
    shard,
    warnings,
    ...course,
  };
}

/** The same for two reports exactly when they grade the same submissions to the same problems in the same way. */
export function outlineDigest({ problems, people, settings }: Outline): string {
  const graded = people.map(({ ref, commit, trouble, grades }) => [
    ref,
    commit,
    trouble,
    grades.map((grade) => {
      if (grade.kind === 'missing') return [grade.problem];
      return [grade.problem, grade.kind === 'refused' ? grade.why : grade.key];
    }),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([problems, settings, graded]))
    .digest('hex');
}

/** What can be had for one problem. */
export function pointsPossibleFor(points: Points): number {
  return typeof points === 'number' ? points : sum(groupsOf(points).map(({ of }) => of));
}

/** The groups of cases that points are given for, in the order judged; none where they are for the whole. */
export function groupsOf(points: Points): Pick<PointPart, 'group' | 'of'>[] {
  if (typeof points === 'number') return [];
  return POINT_GROUPS.flatMap((group) =>
    points[group] === undefined ? [] : [{ group, of: points[group] }],
  );
}

/** What a judgement has earned. */
function earnedBy(
  judgement: Judgement,
  { points, passUnmeasuredGrowth }: GradedProblem,
): { points: number; parts: PointPart[] } {
  if (typeof points === 'number') {
    return { points: judgement.verdict === 'AC' ? points : 0, parts: [] };
  }
  const parts = groupsOf(points).map(({ group, of }): PointPart => {
    const passed =
      group === 'growth'
        ? judgement.verdict === 'AC' && (passUnmeasuredGrowth || isMeasured(judgement))
        : isPassed(judgement, group);
    return { group, passed, points: passed ? of : 0, of };
  });
  return { points: sum(parts.map((part) => part.points)), parts };
}

function sum(points: readonly number[]): number {
  return points.reduce((total, each) => total + each, 0);
}

/** Whether the growth check has an answer for every axis. */
function isMeasured({ growth }: Judgement): boolean {
  return growth.length > 0 && undecidedAxes(growth).length === 0;
}

/**
 * Whether every case of a group was accepted. Judging stops after the first group with a failure: so a group that was
 * begun without a failure was judged whole.
 */
function isPassed({ verdict, cases }: Judgement, group: PointGroup): boolean {
  if (verdict === 'AC') return true;
  const own = cases.filter((c) => c.group === group);
  return verdict !== 'JE' && own.length > 0 && own.every((c) => c.verdict === 'AC');
}
