/** People by problems for a spreadsheet: RFC 4180, one line a person, verdict and points of each problem. */
import type { GradeReport } from '../../grade/types.ts';
import { line } from '../checks.ts';
import { formatPoints, wordOf } from './standing.ts';

export function csv({ problems, people, pointsPossible, settings }: GradeReport): string {
  const head = [
    'name',
    'ref',
    'commit',
    ...problems.flatMap(({ id }) => [id, `${id} points`]),
    'points',
    'of',
    'trouble',
    'walls',
  ];
  const rows = people.map(({ name, ref, commit, grades, points, trouble }) => [
    name,
    ref,
    commit ?? '',
    ...grades.flatMap((grade) => [wordOf(grade), grade.kind === 'judged' ? grade.points : 0]),
    points,
    pointsPossible,
    trouble ?? '',
    settings.walls.join(', '),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
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
