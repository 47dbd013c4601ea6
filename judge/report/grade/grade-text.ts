/** How somebody stands in a problem, in the words that every report of a grading has. */
import { count } from '../../base/format.ts';
import { groupsOf, pointsPossibleFor } from '../../grade/report.ts';
import type { Grade, GradedProblem, GradeReport, Person, PointGroup } from '../../grade/types.ts';
import { anySolution } from '../../problem/starter.ts';
import { undecidedAxes, VERDICT_NAMES } from '../../verdict.ts';

/** A verdict, or why there is none. */
export function wordOf(grade: Grade): string {
  return grade.kind === 'judged' ? grade.verdict : grade.kind;
}

/** Why a grade is what it is, in a sentence; empty where there is nothing to say. */
export function whyOf({ judgements }: GradeReport, grade: Grade): string {
  switch (grade.kind) {
    case 'missing':
      if (grade.misplaced === undefined) return 'no submission';
      return `no submission; ${grade.misplaced} is not read: it must be ${anySolution(grade.problem)}`;
    case 'refused':
      return grade.why;
    case 'pending':
      return 'not judged yet';
    case 'judged': {
      const { message, cases, growth } = judgements[grade.key]!;
      if (grade.verdict === 'AC') {
        return undecidedAxes(growth)
          .map((axis) => axis.message)
          .join('; ');
      }
      const failing = cases.find(({ verdict }) => verdict !== 'AC');
      if (failing) return `${failing.name}: ${failing.message ?? VERDICT_NAMES[failing.verdict]}`;
      return message;
    }
  }
}

/** What points are given for: a problem, or each group of its cases where they are given so. */
export interface Scored {
  grade: Grade;
  problem: GradedProblem;
  /** Null for the problem as a whole. */
  group: PointGroup | null;
  passed: boolean;
  points: number;
  of: number;
}

/** Everything that one person can have points for, in the report's order. */
export function scoredOf({ problems }: GradeReport, { grades }: Person): Scored[] {
  return grades.flatMap((grade, i): Scored[] => {
    const problem = problems[i]!;
    const judged = grade.kind === 'judged' ? grade : undefined;
    if (typeof problem.points === 'number') {
      const passed = judged?.verdict === 'AC';
      const points = judged?.points ?? 0;
      return [{ grade, problem, group: null, passed, points, of: problem.points }];
    }
    const nothing = groupsOf(problem.points).map((part) => ({ ...part, passed: false, points: 0 }));
    return (judged?.parts ?? nothing).map((part) => ({ grade, problem, ...part }));
  });
}

/** Why points were given or not, in a sentence; empty where there is nothing to say. */
export function whyScored(report: GradeReport, { grade, group, passed }: Scored): string {
  if (passed && group !== null && group !== 'growth') return '';
  const why = whyOf(report, grade);
  return passed || why !== '' ? why : 'growth was not measured';
}

/** `WA 2/10` where points are given by group, the verdict alone where it says everything. */
export function markOf(grade: Grade, { points }: GradedProblem): string {
  const word = wordOf(grade);
  if (grade.kind !== 'judged' || typeof points === 'number') return word;
  return `${word} ${formatScore(grade.points, pointsPossibleFor(points))}`;
}

/** `2/10 points: sample 2/2, hidden 0/8`; empty where points are given for the whole. */
export function formatParts(grade: Grade, { points: worth }: GradedProblem): string {
  if (grade.kind !== 'judged' || typeof worth === 'number') return '';
  const parts = grade.parts.map(({ group, points, of }) => `${group} ${formatScore(points, of)}`);
  return `${formatScore(grade.points, pointsPossibleFor(worth))} points: ${parts.join(', ')}`;
}

/**
 * Something that wants a look: a ref that could not be read, a refused or misplaced submission, one whose growth could
 * not be measured, a fault of the judge.
 */
export interface Trouble {
  person: Person;
  level: 'error' | 'warning';
  text: string;
}

export function troubles(report: GradeReport): Trouble[] {
  return report.people.flatMap((person) => {
    const ofGrades = person.grades.flatMap((grade): Trouble[] => {
      const isFault = grade.kind === 'judged' && grade.verdict === 'JE';
      const isDoubtful = grade.kind === 'judged' && grade.verdict === 'AC';
      const isUnread =
        grade.kind === 'refused' || (grade.kind === 'missing' && grade.misplaced !== undefined);
      if (!isFault && !isDoubtful && !isUnread) return [];
      const why = whyOf(report, grade);
      if (why === '') return [];
      const text = `${grade.problem}: ${why}`;
      return [{ person, level: isFault ? 'error' : 'warning', text }];
    });
    if (person.trouble === null) return ofGrades;
    return [{ person, level: 'warning', text: person.trouble }, ...ofGrades];
  });
}

/** Points with at most two decimals. */
export function formatPoints(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** What somebody has, of what could be had: `2/8.5`. */
export function formatScore(points: number, of: number): string {
  return `${formatPoints(points)}/${formatPoints(of)}`;
}

/** What is said of a whole grading, in parts: how many, how fast, behind which walls. */
export function summaryOf({ people, settings, judgements }: GradeReport): string[] {
  const judged = people.flatMap(({ grades }) => grades.filter(({ kind }) => kind === 'judged'));
  const accepted = judged.filter((grade) => wordOf(grade) === 'AC');
  return [
    count(people.length, 'ref'),
    `${count(judged.length, 'submission')} judged, ${accepted.length} accepted`,
    `${Object.keys(judgements).length} different`,
    `${settings.runtime} behind ${settings.walls.join(', ')}`,
  ];
}
