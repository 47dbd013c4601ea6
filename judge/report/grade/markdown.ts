/** People by problems as Markdown, short enough for a step's summary. */
import type { Grade, GradedProblem, GradeReport } from '../../grade/types.ts';
import { code, fit, head, MAX_BYTES, row } from '../markdown-text.ts';
import { formatScore, markOf, summaryOf, troubles, wordOf } from './grade-text.ts';

/** Bytes that remarks may take; the table has the rest. */
const REMARKS = 150_000;

const SIGNS: Record<string, string> = { AC: '✅', JE: '🛠' };

export function markdown(report: GradeReport): string {
  const { problems, people, pointsPossible, warnings, complete, interrupted } = report;
  const rows = people.map(({ name, grades, points }) =>
    row([
      code(name),
      ...grades.map((grade, i) => mark(grade, problems[i]!)),
      formatScore(points, pointsPossible),
    ]),
  );
  const columns = ['', ...problems.map(({ id }) => code(id)), 'points'];
  const said = [
    ...troubles(report).map(({ person, text }) => `- ${code(person.name)}: ${code(text)}`),
    ...warnings.map((warning) => `- note: ${code(warning)}`),
  ];
  const remarks = fit(said, REMARKS, (left) => `- and ${left} more`);
  const table = fit(
    [...head(columns), ...rows],
    MAX_BYTES - 2 * REMARKS,
    (left) => `\n${left} more are only in the full report.`,
  );
  return [
    ...(complete
      ? []
      : [
          interrupted
            ? '**Interrupted: this report is incomplete.**'
            : '**This report is incomplete.**',
          '',
        ]),
    ...table,
    '',
    ...(remarks.length > 0 ? [...remarks, ''] : []),
    summaryOf(report).join(' · '),
    '',
  ].join('\n');
}

function mark(grade: Grade, problem: GradedProblem): string {
  if (grade.kind === 'missing') return '·';
  if (grade.kind === 'pending') return '?';
  return `${SIGNS[wordOf(grade)] ?? '❌'} ${markOf(grade, problem)}`;
}
