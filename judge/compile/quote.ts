/** Quotes a piece of a compiled script as the submission's author wrote it. */
import type { FramedPlace } from './locate.ts';
import type { Program } from './compile.ts';
import type { Source } from './source.ts';

/** A piece of a compiled script: its text, and where its last character is; lines and columns count from 1. */
interface Piece {
  text: string;
  last: { line: number; column: number };
}

/** Characters of a quotation. */
const MAX_QUOTED = 60;
/** Characters in which the end of a piece is looked for. */
const MAX_LOOKED_AT = 8 * MAX_QUOTED;

/**
 * The text that a piece of a script was compiled from, on one line and shortened: with its types and spaces.
 *
 * @param begin where the piece begins in the source
 * @returns the compiled text where the other is not to be had: from a file that was imported, or a place not mapped
 */
export async function quote(
  { text, last }: Piece,
  begin: FramedPlace,
  program: Pick<Program, 'sourceMap'>,
  source: Source,
): Promise<string> {
  const { originalPositionFor, TraceMap } = await import('@jridgewell/trace-mapping');
  const map = new TraceMap(program.sourceMap);
  const end = originalPositionFor(map, { line: last.line, column: last.column - 1 });
  let from = offsetOf(source.text, begin.line, begin.column - 1);
  if (begin.file !== source.file || end.source === null) return shorten(text);
  const token = offsetOf(source.text, end.line, end.column);
  let to = endOf(source.text, from, token, text);
  const before = source.text.slice(0, from).trimEnd();
  if (to === undefined && before.endsWith('(')) {
    // Types need a parenthesis where the script has none: `(x: number) => …`, `(list as number[]).slice()`.
    from = before.length - 1;
    to = endOf(source.text, from, token, text);
  }
  return shorten(to === undefined ? text : source.text.slice(from, to));
}

/** On one line, and no longer than a quotation may be. */
export function shorten(text: string): string {
  const line = text
    .replace(/(?<=[([])\s*\n\s*|,?\s*\n\s*(?=[)\]])|\s*\n\s*(?=[.?])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED - 1)}…` : line;
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  const breaks = text.matchAll(/\r\n|\r|\n/g);
  for (let i = 1; i < line; i++) {
    const next = breaks.next();
    if (next.done) break;
    at = next.value.index + next.value[0].length;
  }
  return at + column;
}

/** A text or a comment, in which brackets mean nothing; a word, an arrow, or any other character. */
const TOKEN =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`|\/\/.*|\/\*[^]*?\*\/|[\w$]+|=>|[^]/g;

/**
 * Where a piece ends: behind its last token that is mapped, with every bracket closed that was opened in it.
 *
 * @param compiled may end with a bracket or an arrow, which are not mapped
 */
function endOf(text: string, from: number, token: number, compiled: string): number | undefined {
  const last = /(?:[)\]}]|=>)$/.exec(compiled)?.[0];
  let depth = 0;
  for (const { 0: word, index } of text.slice(from, from + MAX_LOOKED_AT).matchAll(TOKEN)) {
    if (/^[([{]$/.test(word)) depth++;
    if (/^[)\]}]$/.test(word)) depth--;
    if (depth < 0) return undefined;
    const end = from + index + word.length;
    const isWhole = end > token && depth === 0 && (last === undefined || word === last);
    // Of a long piece the end is not shown.
    if (isWhole || end > from + 4 * MAX_QUOTED) return end;
  }
  return undefined;
}
