/** Pieces of Markdown as GitHub reads it, whatever is in the values. */
import { line } from './checks.ts';

/**
 * Somebody's text as code, in which nothing is markup, a link, a mention or the end of a table's cell. Every mark
 * that could be one is written as a character reference, which Markdown never reads as structure.
 */
export function code(text: string): string {
  const marks = /[!-+.:-@[-`{-~]/g;
  return `<code>${line(text).replace(marks, (c) => `&#${c.charCodeAt(0)};`)}</code>`;
}

/**
 * Lines as a block of code, which ends where it should whatever is in them.
 *
 * @param lines without line breaks
 */
export function block(language: string, lines: readonly string[]): string[] {
  const ticks = lines.flatMap((each) => each.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(2, ...ticks.map(({ length }) => length)) + 1);
  return [`${fence}${language}`, ...lines, fence];
}

/** A table's row. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table's head, and the line below it. */
export function head(cells: readonly string[]): string[] {
  return [row(cells), row(cells.map(() => '---'))];
}

/** GitHub takes 1 MiB as a step's summary, and nothing of a larger one. */
export const MAX_BYTES = 1_000_000;

/**
 * As many of the lines as have room, and then what is said of the rest.
 *
 * @param room in bytes
 */
export function fit(
  lines: readonly string[],
  room: number,
  rest: (left: number) => string,
): string[] {
  let used = 0;
  const shown = lines.findIndex((text) => (used += Buffer.byteLength(text) + 1) > room);
  return shown < 0 ? [...lines] : [...lines.slice(0, shown), rest(lines.length - shown)];
}
