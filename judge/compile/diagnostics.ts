import type { Message } from 'esbuild';
import { posix } from 'node:path';
import { formatCodeFrame } from '../format.ts';
import type { Diagnostic } from '../types.ts';
import { SUBMISSION } from './imports.ts';
import type { Source } from './source.ts';

/** The path by which messages name a file of a submission: `submission:` and its place in the folder. */
export function shownFile(source: Source, compiled: string): string {
  const inFolder = compiled.replace(`${SUBMISSION}:`, '');
  if (inFolder === source.name) return source.file;
  return posix.join(posix.dirname(source.file.replaceAll('\\', '/')), inFolder);
}

/** The compiler's errors as places in the submission's own files. */
export function diagnosticsOf(errors: readonly Message[], source: Source): Diagnostic[] {
  return errors.map(({ text, location, notes }) => {
    const said = [plain(text), ...notes.map(({ text, location }) => note(text, location?.line))];
    if (!location)
      return { file: source.file, line: 1, column: 1, text: said.join('; '), frame: '' };
    const main = location.file === `${SUBMISSION}:${source.name}`;
    const lines = source.text.split(/\r\n|\r|\n/);
    // The compiler counts columns from 0, in bytes.
    const column =
      Buffer.from(location.lineText).subarray(0, location.column).toString().length + 1;
    const line = main ? Math.min(location.line, lines.length) : location.line;
    const frame = main
      ? formatCodeFrame(source.text, line, column)
      : formatCodeFrame('\n'.repeat(line - 1) + location.lineText, line, column);
    return { file: shownFile(source, location.file), line, column, text: said.join('; '), frame };
  });
}

/** The compiler's words for what it is asked to do say nothing to a reader who asked for a verdict. */
function plain(text: string): string {
  if (text.startsWith('Top-level await')) {
    return 'await outside a function is not supported; put it into an async function';
  }
  return text;
}

function note(text: string, line: number | undefined): string {
  const said = text.replace(/:$/, '');
  return line === undefined ? said : `${said} (line ${line})`;
}
