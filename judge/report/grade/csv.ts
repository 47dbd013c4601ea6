/**
 * People by problems for a spreadsheet: RFC 4180, one line a person, verdict and points of each problem, and of
 * each group of its cases where points are given so.
 */
import { groupsOf } from '../../grade/report.ts';
import type { Grade, GradedProblem, GradeReport } from '../../grade/types.ts';
import { line } from '../checks.ts';
import { formatPoints, whyOf, wordOf } from './grade-text.ts';

export function csv(report: GradeReport): string {
  const { problems, people, pointsPossible, settings } = report;
  const head = [
    'name',
    'ref',
    'commit',
    ...problems.flatMap((problem) => [
      problem.id,
      `${problem.id} points`,
      ...groupsOf(problem.points).map(({ group }) => `${problem.id} ${group} points`),
    ]),
    'points',
    'of',
    'trouble',
    'walls',
    'growth not measured',
  ];
  const rows = people.map(({ name, ref, commit, grades, points, trouble }) => [
    name,
    ref,
    commit ?? '',
    ...grades.flatMap((grade, i) => cellsOf(grade, problems[i]!)),
    points,
    pointsPossible,
    trouble ?? '',
    settings.walls.join(', '),
    grades
      .filter((grade) => wordOf(grade) === 'AC' && whyOf(report, grade) !== '')
      .map(({ problem }) => problem)
      .join(', '),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cellsOf(grade: Grade, { points }: GradedProblem): (string | number)[] {
  if (grade.kind !== 'judged') return [wordOf(grade), 0, ...groupsOf(points).map(() => 0)];
  return [grade.verdict, grade.points, ...grade.parts.map(({ points }) => points)];
}

/** Numbers are bare, texts quoted. */
function cell(value: string | number): string {
  if (typeof value === 'number') return formatPoints(value);
  return `"${harmless(line(value)).replaceAll('"', '""')}"`;
}

/** A spreadsheet reads what begins so as a formula, quoted or not, unless an apostrophe comes first. */
function harmless(text: string): string {
  return /^[=+\-@|%＝＋－＠]/.test(text) ? `'${text}` : text;
}
