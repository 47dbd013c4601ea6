/** People by problems, for a terminal. */
import pc from 'picocolors';
import { count, cutMiddle, formatMs, oneLine } from '../../base/format.ts';
import type { Grade, GradedProblem, GradeReport, Person } from '../../grade/types.ts';
import type { GradeContext } from './reporter.ts';
import { formatScore, markOf, type Trouble, troubles } from './grade-text.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Names longer than this are cut in the middle. */
const MAX_NAME = 48;
const GAP = '  ';

export function table(report: GradeReport, { colors, columns }: GradeContext): string {
  const c = pc.createColors(colors);
  const blocks = [grid(report, columns, c), remarks(report, c), footer(report, c)];
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
  const marked = shown.map((problem) => {
    const marks = people.map((person) => markOf(gradeFor(person, problem, problems), problem));
    return Math.max(MARK, ...marks.map((mark) => mark.length));
  });
  const named = shown.map(({ id }, i) => Math.max(id.length, marked[i]!));
  const whole = [...named, last].reduce((sum, each) => sum + GAP.length + each, width);
  // Where the marks alone have no room, numbers for names give nothing.
  const numbered = whole > columns && shown.some(({ id }, i) => id.length > marked[i]!);
  const heads = shown.map(({ id }, i) => (numbered ? String(i + 1) : id).padEnd(marked[i]!));
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
    ...(unseen.length > 0 ? [c.dim(`no submissions for: ${unseen.join(', ')}`)] : []),
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

/** What wants a look; the judge's own faults come last. */
function remarks(report: GradeReport, c: Colors): string[] {
  const said = (wanted: Trouble['level']) =>
    troubles(report)
      .filter(({ level }) => level === wanted)
      .map(({ person, text }) => `${person.name}: ${oneLine(text)}`);
  return [
    ...said('warning'),
    ...report.warnings.map((warning) => c.yellow(`note: ${oneLine(warning)}`)),
    ...said('error').map((fault) => c.magenta(fault)),
  ];
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
    ...(interrupted ? [c.yellow('interrupted: this report is incomplete')] : []),
    c.dim(parts.join(' · ')),
    c.dim(`${settings.runtime} behind ${settings.walls.join(', ')}`),
  ];
}
