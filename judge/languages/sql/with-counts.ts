/** Has a statement counted: the process that runs it reads its plan, and tells the rows that were touched. */
import { formatCodeFrame } from '../../base/format.ts';
import type { Program } from '../../compile/compile.ts';
import type { CountedProgram } from '../language.ts';
import { SQL_IMAGE } from './image.ts';
import { indexOfSite } from './runner/plan.ts';
import { placeAfter } from './runner/statement-text.ts';

export function withCounts({ script }: Program): CountedProgram {
  return {
    countable: { realm: '', script },
    image: SQL_IMAGE,
    locate(site, _, { file, text }, words) {
      const { line, column } = placeAfter(text.slice(0, indexOfSite(site)));
      const what = words ?? 'the statement';
      return Promise.resolve({
        file,
        line,
        column,
        what,
        frame: formatCodeFrame(text, line, column),
      });
    },
  };
}
