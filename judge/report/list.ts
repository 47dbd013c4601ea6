import pc from 'picocolors';
import type { ListedProblem } from '../commands/list.ts';
import { formatAgo } from '../format.ts';
import type { ReportContext } from './reporter.ts';

type Colors = ReturnType<typeof pc.createColors>;

const DIFFICULTIES = ['easy', 'medium', 'hard', 'broken'] as const;

/** The widest bar, in columns. */
const MAX_BAR = 60;

/**
 * The problems as a table, easy ones first, and how many are accepted.
 *
 * @param now the time that "2 days ago" counts from
 */
export function formatList(
  problems: readonly ListedProblem[],
  { colors, columns }: Pick<ReportContext, 'colors' | 'columns'>,
  now: Date,
): string {
  const c = pc.createColors(colors);
  const paint = { easy: c.green, medium: c.yellow, hard: c.red, broken: c.magenta };
  const rows = DIFFICULTIES.flatMap((difficulty) =>
    problems.filter((problem) => problem.difficulty === difficulty),
  );
  const longest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const width = longest(rows.map(({ id }) => id));
  const titles = longest(rows.flatMap(({ title, verdict }) => (verdict === null ? [] : [title])));
  const lines = rows.map(({ id, title, difficulty, verdict, at }) => {
    const mark =
      verdict === null ? c.dim('·   ') : (verdict === 'AC' ? c.green : c.red)(verdict.padEnd(4));
    const row = `${mark} ${c.bold(id.padEnd(width))}  ${paint[difficulty](difficulty.padEnd(6))}  `;
    return at === null
      ? `${row}${title}`
      : `${row}${title.padEnd(titles)}  ${c.dim(formatAgo(new Date(at), now))}`;
  });
  return `${[...lines, '', ...progress(rows, columns, c)].join('\n')}\n`;
}

/** A bar of what is accepted, and how much of each difficulty. */
function progress(rows: readonly ListedProblem[], columns: number, c: Colors): string[] {
  const tally = (some: readonly ListedProblem[]) =>
    [some.filter(({ verdict }) => verdict === 'AC').length, some.length] as const;
  const [done, all] = tally(rows);
  const words = `${done} of ${all} accepted`;
  const width = Math.max(10, Math.min(MAX_BAR, columns - words.length - 2));
  const full = all === 0 ? 0 : Math.round((width * done) / all);
  const parts = DIFFICULTIES.flatMap((difficulty) => {
    const [solved, of] = tally(rows.filter((row) => row.difficulty === difficulty));
    return of > 0 ? [`${difficulty} ${solved}/${of}`] : [];
  });
  return [
    `${c.green('━'.repeat(full))}${c.dim('╌'.repeat(width - full))}  ${words}`,
    c.dim(parts.join(' · ')),
  ];
}
