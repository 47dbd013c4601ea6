/** Breaks text for people into lines of a width, between words. */
import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** The start of an item of a list, or the indentation of any other line; colours may stand before its first word. */
// eslint-disable-next-line no-control-regex -- colours are escape sequences
const START = /^( *)((?:\u001b\[[\d;]*m)*)((?:(?:[*•-]|\d+\.) +)?)/;

/** A line as lines of at most this width. Those that continue it stand below its first word. */
export function wrapLine(line: string, columns: number): string[] {
  if (stripVTControlCharacters(line).length <= columns) return [line];
  const [whole, indentation = '', paint = '', mark = ''] = START.exec(line)!;
  const start = indentation + mark;
  // Where hardly a word would have room, an indentation does more harm than good.
  const hangs = start.length <= columns / 2;
  const text = paint + (hangs ? '' : mark) + line.slice(whole.length);
  const lines = wrapAnsi(text, columns - (hangs ? start.length : 0), { hard: true }).split('\n');
  if (!hangs) return lines;
  const indent = ' '.repeat(start.length);
  return lines.map((each, i) => `${i === 0 ? start : indent}${each}`);
}

/** The same for every line of a text. */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n');
}
