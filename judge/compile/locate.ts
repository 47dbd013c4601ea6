import { formatCodeFrame } from '../format.ts';
import type { SourcePlace } from '../types.ts';
import type { Program } from './compile.ts';
import { shownFile } from './diagnostics.ts';
import type { Source } from './source.ts';

/**
 * Finds the submission's own line in a stack trace of its script.
 *
 * @param stack the text of a stack trace, as the sandbox tells it
 * @param scriptName the name of the script in it
 * @returns the innermost place in the submission's files; undefined when there is none
 */
export async function locate(
  stack: string,
  scriptName: string,
  program: Program,
  source: Source,
): Promise<(SourcePlace & { frame: string }) | undefined> {
  const { originalPositionFor, TraceMap } = await import('@jridgewell/trace-mapping');
  const map = new TraceMap(program.sourceMap);
  for (const [, line, column] of stack.matchAll(
    // The engine writes `name:1:2`, and for evaluated code `name, <anonymous>:1:2`.
    new RegExp(`${scriptName.replace('.', '\\.')}(?:, <anonymous>)?:(\\d{1,7}):(\\d{1,7})`, 'g'),
  )) {
    const position = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
    if (position.source === null) continue;
    const place = {
      file: shownFile(source, position.source),
      line: position.line,
      column: position.column + 1,
    };
    const lines = source.text.split(/\r\n|\r|\n/).length;
    const main = place.file === source.file;
    if (main && place.line > lines) continue;
    return { ...place, frame: main ? formatCodeFrame(source.text, place.line, place.column) : '' };
  }
  return undefined;
}
