/** SQL: one statement, run by Postgres inside the sandbox, which is also who says what is wrong with it. */
import { formatCodeFrame } from '../../base/format.ts';
import { PLAIN_WORDS } from '../../base/words.ts';
import type { Compiled, Program } from '../../compile/compile.ts';
import type { FramedPlace } from '../../compile/locate.ts';
import type { Source } from '../../compile/source.ts';
import type { Limits } from '../../types.ts';
import type { Language } from '../language.ts';
import { explainThrown, isStackOverflow } from './exceptions.ts';
import { SQL_IMAGE } from './image.ts';
import { SQL_WAY_IN } from './way-in.ts';
import { withCounts } from './with-counts.ts';

/** What the image has in memory, beyond the bare runtime that a problem's limit includes. Measured: 217 in all. */
const IMAGE_MIB = 180;

export const sql: Language = {
  name: 'SQL',
  words: { ...PLAIN_WORDS, null: 'NULL', bigint: 'an integer beyond 2^53' },
  extensions: ['.sql'],
  entries: ['query'],
  image: SQL_IMAGE,
  wayIn: SQL_WAY_IN,
  // One run takes ten times as long as a call, so fewer inputs can be looked at.
  searchMs: 2_700,
  enoughUnits: 3_000_000,
  interpreter: 'PostgreSQL 18 (PGlite)',
  limits: ({ cpuMs, memoryMiB, outputBytes }: Limits) => ({
    cpuMs,
    memoryMiB: memoryMiB + IMAGE_MIB,
    outputBytes,
  }),
  compile: (source) => Promise.resolve(compile(source)),
  // A statement asks for no other file.
  standsAlone: () => true,
  namesIn: () => Promise.resolve([]),
  explainThrown,
  isStackOverflow,
  locate: (stack, _, source) => Promise.resolve(locate(stack, source)),
  // A statement has no loops and no depth of its own, and keeps nothing.
  withClock: () => Promise.resolve(undefined),
  withDepth: () => Promise.resolve(undefined),
  withCounts: (program) => Promise.resolve(withCounts(program)),
  withPlan: (program) => ({
    ...program,
    script: JSON.stringify({ ...(JSON.parse(program.script) as object), isExplained: true }),
  }),
  findSurvivors: () => Promise.resolve([]),
};

function compile({ file, name, text }: Source): Compiled {
  if (text.includes('\0')) {
    const what = 'the file contains a NUL character: it is not a text file';
    return { ok: false, diagnostics: [{ file, line: 1, column: 1, text: what, frame: '' }] };
  }
  const program: Program = {
    script: JSON.stringify({ file: name, text }),
    others: [],
    image: SQL_IMAGE,
    warnings: [],
    sourceMap: '',
  };
  return { ok: true, program };
}

/** A stack is the one place that an error names: `at 3:5`. */
function locate(stack: string, { file, text }: Source): FramedPlace | undefined {
  const [, line, column] = (/^at (\d{1,7}):(\d{1,7})$/.exec(stack) ?? []).map(Number);
  if (line === undefined || column === undefined) return undefined;
  return { file, line, column, frame: formatCodeFrame(text, line, column) };
}
