/** Finds the place in a submission's own source that a stack trace speaks of. */
import { formatCodeFrame } from '../base/format.ts';
import type { SourcePlace } from '../types.ts';
import type { Program } from './compile.ts';
import { type MainFile, shownFile, type Source } from './source.ts';

/** A place in the submission's own files, and the lines around it; no lines where the file is not the main one. */
export type FramedPlace = SourcePlace & { frame: string };

/** A place in a file of the submission, which is named by its path in the submission's folder. */
export function framedPlace(
  source: MainFile,
  path: string,
  line: number,
  column: number,
): FramedPlace {
  const file = shownFile(source, path);
  const frame = file === source.file ? formatCodeFrame(source.text, line, column) : '';
  return { file, line, column, frame };
}

/** A line and a column of a compiled script; both count from 1. */
interface ScriptPlace {
  line: number;
  column: number;
}

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
): Promise<FramedPlace | undefined> {
  const places = stack.matchAll(
    // The engine writes `name:1:2`, and for evaluated code `name, <anonymous>:1:2`.
    new RegExp(`${scriptName.replace('.', '\\.')}(?:, <anonymous>)?:(\\d{1,7}):(\\d{1,7})`, 'g'),
  );
  return locateFirst(
    [...places].map(([, line, column]) => ({ line: Number(line), column: Number(column) })),
    program,
    source,
  );
}

/** The first of some places of a script that is in the submission's own files. */
export async function locateFirst(
  places: readonly ScriptPlace[],
  program: Pick<Program, 'sourceMap'>,
  source: Source,
): Promise<FramedPlace | undefined> {
  const { originalPositionFor, TraceMap } = await import('@jridgewell/trace-mapping');
  const map = new TraceMap(program.sourceMap);
  for (const { line, column } of places) {
    const position = originalPositionFor(map, { line, column: column - 1 });
    if (position.source === null) continue;
    const place = framedPlace(source, position.source, position.line, position.column + 1);
    const lines = source.text.split(/\r\n|\r|\n/).length;
    if (place.file === source.file && place.line > lines) continue;
    return place;
  }
  return undefined;
}
