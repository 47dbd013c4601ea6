import pc from 'picocolors';
import type { ListedProblem } from '../commands/list.ts';
import { formatAgo } from '../format.ts';
import type { ReportContext } from './reporter.ts';

type Colors = ReturnType<typeof pc.createColors>;

const DIFFICULTIES = ['easy', 'medium', 'hard', 'broken'] as const;

/** The widest bar, in columns. */
const MAX_BAR = 60;

/**
 * The problems as a table: easy ones first, each with what follows up on it as a tree, and how many are accepted.
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
  const sorted = DIFFICULTIES.flatMap((difficulty) =>
    problems.filter((problem) => problem.difficulty === difficulty),
  );
  const rows = families(sorted).flatMap((family) =>
    family.map(({ problem, branch }) => ({
      ...problem,
      branch,
      // A family says at its head how far it is.
      title: family.length > 1 && branch === '' ? withTally(problem, family) : problem.title,
    })),
  );
  const longest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const width = longest(rows.map(({ id, branch }) => branch + id));
  const titles = longest(rows.flatMap(({ title, verdict }) => (verdict === null ? [] : [title])));
  const lines = rows.map(({ id, branch, title, difficulty, verdict, at }) => {
    const mark =
      verdict === null ? c.dim('·   ') : (verdict === 'AC' ? c.green : c.red)(verdict.padEnd(4));
    const name = `${c.dim(branch)}${c.bold(id.padEnd(width - branch.length))}`;
    const row = `${mark} ${name}  ${paint[difficulty](difficulty.padEnd(6))}  `;
    return at === null
      ? `${row}${title}`
      : `${row}${title.padEnd(titles)}  ${c.dim(formatAgo(new Date(at), now))}`;
  });
  return `${[...lines, '', ...progress(sorted, columns, c)].join('\n')}\n`;
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
  const accepted = family.filter(({ problem }) => problem.verdict === 'AC').length;
  return `${title} (${accepted} of ${family.length})`;
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
