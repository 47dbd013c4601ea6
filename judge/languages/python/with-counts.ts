/** Has a Python program count itself: the process rewrites it, by modules that only processes which count are sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../base/once.ts';
import { packageRoot } from '../../base/package.ts';
import type { Program } from '../../compile/compile.ts';
import { framedPlace } from '../../compile/locate.ts';
import { shorten } from '../../compile/quote.ts';
import type { Source } from '../../compile/source.ts';
import type { Span } from '../../sandbox/protocol.ts';
import type { CountedProgram } from '../language.ts';
import { PYTHON_IMAGE } from './image.ts';

/** The modules of `counting/`, compiled, as the text of an object. */
const realm = once(() => readFileSync(join(packageRoot(), 'dist/python/counting.json'), 'utf8'));

/** @param files the texts of the submission's files, by their path in its folder */
export function withCounts(
  { script }: Program,
  files: ReadonlyMap<string, string>,
): CountedProgram {
  return {
    countable: { realm: realm(), script },
    image: PYTHON_IMAGE,
    locate(site, told, source) {
      const span = told[site];
      return Promise.resolve(span && placeOf(span, files, source));
    },
  };
}

function placeOf(
  [file, line, column, endLine, endColumn]: Span,
  files: ReadonlyMap<string, string>,
  source: Source,
) {
  const text = files.get(file);
  if (text === undefined) return undefined;
  const lines = text.split('\n').slice(line - 1, endLine);
  // From the end first: both may be on one line.
  const last = lines.length - 1;
  lines[last] = cut(lines[last] ?? '', 0, endColumn - 1);
  lines[0] = cut(lines[0]!, column - 1);
  return { ...framedPlace(source, file, line, column), what: shorten(lines.join('\n')) };
}

/** A piece of a line, by whole characters. */
function cut(line: string, from: number, to?: number): string {
  return [...line].slice(from, to).join('');
}
