/** The compiler's messages as diagnostics, with places in the submission's own files. */
import type { Message } from 'esbuild';
import { cutMiddle, formatCodeFrame } from '../base/format.ts';
import type { Diagnostic } from '../types.ts';
import { shownFile } from './source.ts';
import { SUBMISSION } from '../syntax/script.ts';
import type { MainFile } from './source.ts';

/** Errors that are told of one submission, and characters of the text of each. */
const MAX_DIAGNOSTICS = 50;
const MAX_CHARACTERS = 1_000;

/** The compiler's errors as places in the submission's own files; the first ones, when there are many. */
export function diagnosticsOf(errors: readonly Message[], source: MainFile): Diagnostic[] {
  const lines = source.text.split(/\r\n|\r|\n/);
  return errors.slice(0, MAX_DIAGNOSTICS).map(({ text, location, notes }) => {
    const all = [
      plain(text, location),
      ...notes.map(({ text, location }) => note(text, location?.line)),
    ];
    const said = cutMiddle(all.join('; '), MAX_CHARACTERS);
    if (!location) return { file: source.file, line: 1, column: 1, text: said, frame: '' };
    const main = location.file === `${SUBMISSION}:${source.name}`;
    // The compiler counts columns from 0, in bytes.
    const column =
      Buffer.from(location.lineText).subarray(0, location.column).toString().length + 1;
    const line = main ? Math.min(location.line, lines.length) : location.line;
    const frame = main
      ? formatCodeFrame(source.text, line, column)
      : formatCodeFrame('\n'.repeat(line - 1) + location.lineText, line, column);
    return { file: shownFile(source, location.file), line, column, text: said, frame };
  });
}

/** The compiler's words for what it is asked to do say nothing to a reader who asked for a verdict. */
function plain(text: string, location: Message['location']): string {
  if (text.startsWith('Top-level await')) {
    return 'await outside a function is not supported; put it into an async function';
  }
  // It names the character that it stopped at, also where that is a space: what it stumbled over stands before it.
  if (/^Syntax error "\s*"$/.test(text) && location) {
    const before = Buffer.from(location.lineText).subarray(0, location.column).toString();
    return `unexpected "${before.trim().split(/\s+/).at(-1)}"`;
  }
  return text;
}

function note(text: string, line: number | undefined): string {
  const said = text.replace(/:$/, '');
  return line === undefined ? said : `${said} (line ${line})`;
}
