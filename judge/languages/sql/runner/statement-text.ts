/** The text of a statement, and places in it. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What stands before the first word of a statement, or the whole text where there is no word but in comments. */
export function beforeFirstWord(text: string): string {
  return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)*/.exec(text)![0];
}

/** The line and column of what comes after a piece of text; both count from 1, columns in characters. */
export function placeAfter(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

/** The index in a text of what begins at a byte of it. */
export function indexOfByte(text: string, byte: number): number {
  return decoder.decode(encoder.encode(text).subarray(0, byte)).length;
}

/** Comments, strings, quoted names and texts in dollars; parentheses; words. */
const PIECES =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|[()]|[\p{L}_][\p{L}\p{N}_$]*/gu;

/**
 * The index at which the innermost query around an index begins: the SELECT, WITH or VALUES after its parenthesis, or
 * the statement's first word.
 */
export function queryAround(text: string, index: number): number {
  const open: (number | undefined)[] = [];
  let isFirst = false;
  for (const { 0: piece, index: at } of text.matchAll(PIECES)) {
    if (at > index) break;
    if (/^(?:--|\/\*)/.test(piece)) continue;
    if (piece === '(') open.push(undefined);
    else if (piece === ')') open.pop();
    else if (isFirst && /^(?:select|with|values)$/i.test(piece)) open[open.length - 1] = at;
    isFirst = piece === '(';
  }
  return open.findLast((at) => at !== undefined) ?? beforeFirstWord(text).length;
}
