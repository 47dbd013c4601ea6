/** People by problems, for a terminal. */
import pc from 'picocolors';
import { count, cutMiddle, formatMs, oneLine } from '../../format.ts';
import type { Grade, GradedProblem, GradeReport, Person } from '../../grade/types.ts';
import type { GradeContext } from './reporter.ts';
import { formatScore, markOf } from './standing.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Names longer than this are cut in the middle. */
const MAX_NAME = 48;
const GAP = '  ';

export function table(report: GradeReport, { colors, columns }: GradeContext): string {
  const c = pc.createColors(colors);
  const blocks = [
    grid(report, columns, c),
    remarks(report, c),
    faults(report, c),
    footer(report, c),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function grid(
  { problems, people, pointsPossible }: GradeReport,
  columns: number,
  c: Colors,
): string[] {
  const shown = problems.filter((_, i) =>
    people.some(({ grades }) => grades[i]!.kind !== 'missing'),
  );
  const names = people.map(({ name }) => cutMiddle(name, MAX_NAME));
  const width = Math.max(6, ...names.map((name) => name.length));
  const points = people.map((person) => formatScore(person.points, pointsPossible));
  const last = Math.max(6, ...points.map((text) => text.length));
  const whole =
    width + shown.reduce((sum, { id }) => sum + GAP.length + id.length, 0) + last + GAP.length;
  const numbered = whole > columns;
  const heads = shown.map((problem, i) => {
    const marks = people.map((person) => markOf(gradeFor(person, problem, problems), problem));
    const widest = Math.max(MARK, ...marks.map((mark) => mark.length));
    return (numbered ? String(i + 1) : problem.id).padEnd(widest);
  });
  const rows = people.map((person, row) => {
    const cells = shown.map((problem, i) =>
      cell(gradeFor(person, problem, problems), problem, heads[i]!.length, c),
    );
    return [names[row]!.padEnd(width), ...cells, points[row]!.padStart(last)].join(GAP);
  });
  const unseen = problems.filter((problem) => !shown.includes(problem)).map(({ id }) => id);
  return [
    ...(numbered ? [...shown.map(({ id }, i) => c.dim(`${i + 1} ${id}`)), ''] : []),
    c.bold([''.padEnd(width), ...heads, 'points'.padStart(last)].join(GAP)),
    ...rows,
    ...(unseen.length > 0 ? [c.dim(`nobody handed in: ${unseen.join(', ')}`)] : []),
  ];
}

/** The widest mark without points in a cell. */
const MARK = 'refused'.length;

function gradeFor(
  { grades }: Person,
  problem: GradedProblem,
  problems: readonly GradedProblem[],
): Grade {
  return grades[problems.indexOf(problem)]!;
}

function cell(grade: Grade, problem: GradedProblem, width: number, c: Colors): string {
  switch (grade.kind) {
    case 'missing':
      return c.dim('·'.padEnd(width));
    case 'refused':
      return c.red('refused'.padEnd(width));
    case 'pending':
      return c.dim('?'.padEnd(width));
    case 'judged': {
      const text = markOf(grade, problem).padEnd(width);
      if (grade.verdict === 'AC') return c.green(text);
      return grade.verdict === 'JE' ? c.magenta(text) : c.red(text);
    }
  }
}

/** What kept somebody's work from being judged. */
function remarks({ people, warnings }: GradeReport, c: Colors): string[] {
  return [
    ...people.flatMap(({ name, trouble, grades }) => [
      ...(trouble === null ? [] : [`${name}: ${oneLine(trouble)}`]),
      ...grades.flatMap((grade) =>
        grade.kind === 'refused' ? [`${name}: ${grade.problem}: ${oneLine(grade.why)}`] : [],
      ),
    ]),
    ...warnings.map((warning) => c.yellow(`note: ${oneLine(warning)}`)),
  ];
}

/** The judge's own faults are nobody else's. */
function faults({ people, judgements }: GradeReport, c: Colors): string[] {
  return people.flatMap(({ name, grades }) =>
    grades.flatMap((grade) =>
      grade.kind === 'judged' && grade.verdict === 'JE'
        ? [c.magenta(`${name}: ${grade.problem}: ${oneLine(judgements[grade.key]!.message)}`)]
        : [],
    ),
  );
}

function footer(report: GradeReport, c: Colors): string[] {
  const { people, judgements, fromCache, settings, durationMs, shard, interrupted } = report;
  const grades = people.flatMap((person) => person.grades);
  const submissions = grades.filter(({ kind }) => kind === 'judged' || kind === 'pending').length;
  const pending = grades.filter(({ kind }) => kind === 'pending').length;
  const contents = Object.keys(judgements).length;
  const parts = [
    count(people.length, 'person', 'people'),
    count(submissions, 'submission'),
    `${contents - fromCache} judged`,
    ...(fromCache > 0 ? [`${fromCache} from the cache`] : []),
    ...(pending > 0
      ? [`${pending} not judged${shard ? ` by shard ${shard.index} of ${shard.of}` : ''}`]
      : []),
    `${formatMs(durationMs)} in all`,
  ];
  return [
    ...(interrupted ? [c.yellow('interrupted: this is a part')] : []),
    c.dim(parts.join(' · ')),
    c.dim(`${settings.runtime} behind ${settings.walls.join(', ')}`),
  ];
}
