import pc from 'picocolors';
import type { ListedProblem } from '../commands/list.ts';

const ORDER = { easy: 0, medium: 1, hard: 2, broken: 3 };

/** The problems as a table, easy ones first. */
export function formatList(problems: readonly ListedProblem[], colors: boolean): string {
  const c = pc.createColors(colors);
  const rows = [...problems].sort((a, b) => ORDER[a.difficulty] - ORDER[b.difficulty]);
  const width = Math.max(...rows.map(({ id }) => id.length));
  const paint = { easy: c.green, medium: c.yellow, hard: c.red, broken: c.magenta };
  const lines = rows.map(({ id, title, difficulty, verdict }) => {
    const mark =
      verdict === null ? c.dim('·   ') : (verdict === 'AC' ? c.green : c.red)(verdict.padEnd(4));
    return `${mark} ${c.bold(id.padEnd(width))}  ${paint[difficulty](difficulty.padEnd(6))}  ${title}`;
  });
  const done = rows.filter(({ verdict }) => verdict === 'AC').length;
  return `${lines.join('\n')}\n\n${done} of ${rows.length} accepted\n`;
}
