/** `judge list` in the terminal. */
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { ListedProblem, ListFilter } from '../commands/list.ts';
import { count, formatAgo } from '../base/format.ts';
import { DIFFICULTIES } from '../types.ts';
import type { ReportContext } from './reporter.ts';
import { wrapText } from './wrap.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** The order of the rows. */
const ORDER = [...DIFFICULTIES, 'broken'] as const;

/** The widest bar, in columns. */
const MAX_BAR = 60;

/**
 * The problems as a table: easy ones first, each with what follows up on it as a tree, and how many are accepted.
 *
 * @param columns the width to wrap at; Infinity where the list goes to another program
 * @param now the time that "2 days ago" counts from
 * @param filter what the problems were chosen by, for the words about them
 */
export function formatList(
  problems: readonly ListedProblem[],
  { colors, columns }: Pick<ReportContext, 'colors' | 'columns'>,
  now: Date,
  filter: ListFilter = {},
): string {
  if (problems.length === 0) return `${noMatch(filter)}\n`;
  const c = pc.createColors(colors);
  const paint = { easy: c.green, medium: c.yellow, hard: c.red, broken: c.magenta };
  const sorted = ORDER.flatMap((difficulty) =>
    problems.filter((problem) => problem.difficulty === difficulty),
  );
  const rows = families(sorted).flatMap((family) =>
    family.map(({ problem, branch }) => ({
      ...problem,
      branch,
      // A family says at its head how far it is. Of open problems none is accepted, so there is nothing to count.
      title:
        family.length > 1 && branch === '' && !filter.open
          ? withTally(problem, family)
          : problem.title,
    })),
  );
  const longest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const width = longest(rows.map(({ id, branch }) => branch + id));
  const titles = longest(rows.flatMap(({ title, verdict }) => (verdict === null ? [] : [title])));
  const lines = rows.map(({ id, branch, title, difficulty, verdict, at, acceptedAt }) => {
    const word = acceptedAt === null ? verdict : 'AC';
    const mark = word === null ? c.dim('·   ') : (word === 'AC' ? c.green : c.red)(word.padEnd(4));
    const name = `${c.dim(branch)}${c.bold(id.padEnd(width - branch.length))}`;
    const level = paint[difficulty](difficulty.padEnd(6));
    const row = `${mark} ${name}  ${level}  `;
    const since =
      at === null
        ? undefined
        : acceptedAt !== null && verdict !== 'AC'
          ? c.yellow(unbroken(`accepted${onDay(acceptedAt)}, now failing`))
          : c.dim(unbroken(formatAgo(new Date(at), now)));
    const end = since === undefined ? '' : `  ${since}`;
    const whole = `${row}${end === '' ? title : title.padEnd(titles)}${end}`;
    if (widthOf(whole) <= columns) return whole;
    const start = widthOf(row);
    if (columns - start >= LEAST_TITLE) return `${row}${below(`${title}${end}`, start, columns)}`;
    const rest = below(`${level.trimEnd()}  ${title}${end}`, INDENT, columns);
    return `${mark} ${name.trimEnd()}\n${' '.repeat(INDENT)}${rest}`;
  });
  const end = filter.open ? [count(rows.length, 'open problem')] : progress(sorted, columns, c);
  return `${[...lines, '', ...end].join('\n').replaceAll(NO_BREAK, ' ')}\n`;
}

/** The columns of the verdict, below which names begin. */
const INDENT = 5;
/** With fewer columns for it, a title has lines of its own. */
const LEAST_TITLE = 20;

/** A text that begins at a column and goes on below its beginning, wrapped at words. */
function below(text: string, column: number, columns: number): string {
  const lines = wrapAnsi(text, Math.max(1, columns - column), { hard: true });
  return lines.replaceAll('\n', `\n${' '.repeat(column)}`);
}

/** Stands for a space at which no line ends, until all is wrapped. */
const NO_BREAK = '\u00a0';

function unbroken(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}

/** ` on 2026-03-01`; nothing when it is no date. */
function onDay(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : ` on ${date.toISOString().slice(0, 10)}`;
}

/** What to say instead of an empty table. */
function noMatch({ topic, difficulty, language, open = false }: ListFilter): string {
  const asked = [
    ...(topic === undefined ? [] : [`topic "${topic}"`]),
    ...(difficulty === undefined ? [] : [`difficulty ${difficulty}`]),
    ...(language === undefined ? [] : [`solutions in ${language}`]),
  ];
  const which = asked.length > 0 ? ` with ${asked.join(' and ')}` : '';
  return `there is no ${open ? 'open problem' : 'problem'}${which}`;
}

/** A problem in its family's tree; `branch` is what is drawn before its name. */
interface Member {
  problem: ListedProblem;
  branch: string;
}

/**
 * Problems with what follows up on them, in the order given. A problem that follows two others stands below the
 * first of them; of those that follow one another in a circle, the first is the head.
 */
function families(problems: readonly ListedProblem[]): Member[][] {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  const placed = new Set<string>();
  const place = (problem: ListedProblem, branch: string, indent: string): Member[] => {
    placed.add(problem.id);
    const next = [...new Set(problem.followUps)].filter((id) => byId.has(id) && !placed.has(id));
    for (const id of next) placed.add(id);
    const below = next.flatMap((id, i) => {
      const last = i === next.length - 1;
      return place(
        byId.get(id)!,
        `${indent}${last ? '└─ ' : '├─ '}`,
        indent + (last ? '   ' : '│  '),
      );
    });
    return [{ problem, branch }, ...below];
  };
  const followers = new Set(problems.flatMap(({ followUps }) => followUps));
  const heads = problems.filter(({ id }) => !followers.has(id));
  return [...heads, ...problems].flatMap((problem) =>
    placed.has(problem.id) ? [] : [place(problem, '', '')],
  );
}

function withTally({ title }: ListedProblem, family: readonly Member[]): string {
  const accepted = family.filter(({ problem }) => problem.acceptedAt !== null).length;
  return `${title} ${unbroken(`(${accepted} of ${family.length} solved)`)}`;
}

/** A bar of what is accepted, and how much of each difficulty. */
function progress(rows: readonly ListedProblem[], columns: number, c: Colors): string[] {
  const tally = (some: readonly ListedProblem[]) =>
    [some.filter(({ acceptedAt }) => acceptedAt !== null).length, some.length] as const;
  const [done, all] = tally(rows);
  const words = `${done} of ${all} accepted`;
  const width = Math.min(Math.max(10, columns - words.length - 2), MAX_BAR, columns);
  const full = all === 0 ? 0 : Math.round((width * done) / all);
  const parts = ORDER.flatMap((difficulty) => {
    const [solved, of] = tally(rows.filter((row) => row.difficulty === difficulty));
    return of > 0 ? [`${difficulty} ${solved}/${of}`] : [];
  });
  const bar = `${c.green('━'.repeat(full))}${c.dim('╌'.repeat(width - full))}`;
  const fits = width + words.length + 2 <= columns;
  return [
    ...(fits ? [`${bar}  ${words}`] : [bar, words]),
    c.dim(wrapText(parts.join(' · '), columns)),
  ];
}
