/** Python: compiled and run by the interpreter inside the sandbox, which is also who says what is wrong with it. */
import type { Words } from '../../base/words.ts';
import type { Compiled, Program } from '../../compile/compile.ts';
import { type FramedPlace, framedPlace } from '../../compile/locate.ts';
import type { Source } from '../../compile/source.ts';
import type { Limits } from '../../types.ts';
import type { Language, Survivor } from '../language.ts';
import { explainThrown, isStackOverflow } from './exceptions.ts';
import { PYTHON_IMAGE } from './image.ts';
import { importedFiles, importsNothing } from './imports.ts';
import { PYTHON_WAY_IN } from './way-in.ts';
import { withCounts } from './with-counts.ts';

/** Measured: Pyodide takes 1.6 to 2.8 times as long as CPython, and that several times as long as V8. */
const TIMES_THE_TIME = 5;
/** What the image has in memory, beyond the bare runtime that a problem's limit includes. */
const IMAGE_MIB = 160;

/** What the interpreter is given: the files, and in which way they are to be run. */
interface Script {
  main: string;
  text: string;
  files: [path: string, text: string][];
  mode?: 'clock' | 'survivors';
  ms?: number;
}

const WORDS: Words = {
  null: 'None',
  true: 'True',
  false: 'False',
  boolean: 'a bool',
  list: 'a list',
  object: 'a dict',
  bigint: 'an int beyond 2**53',
  unsaid: null,
};

export const python: Language = {
  name: 'Python',
  words: WORDS,
  extensions: ['.py'],
  entries: ['function', 'class', 'codec', 'dialogue'],
  image: PYTHON_IMAGE,
  wayIn: PYTHON_WAY_IN,
  interpreter: 'Python 3.14 (Pyodide)',
  printing: 'print()',
  searchMs: 900,
  // These take about a second to count.
  enoughUnits: 300_000,
  limits: ({ cpuMs, memoryMiB, outputBytes }: Limits) => ({
    cpuMs: TIMES_THE_TIME * cpuMs,
    memoryMiB: memoryMiB + IMAGE_MIB,
    outputBytes,
  }),
  compile,
  standsAlone: ({ text }) => importsNothing(text),
  namesIn: () => Promise.resolve([]),
  explainThrown,
  isStackOverflow,
  locate: (stack, _, source) => Promise.resolve(locate(stack, source)),
  withClock: (program, ms) => Promise.resolve(inMode(program, { mode: 'clock', ms })),
  // Its stacks always say how deep they were.
  withDepth: (program) => Promise.resolve(program),
  withCounts(program) {
    const { main, text, files } = JSON.parse(program.script) as Script;
    return Promise.resolve(withCounts(program, new Map([...files, [main, text]])));
  },
  async findSurvivors(program, source, load) {
    const told = await load(inMode(program, { mode: 'survivors' }));
    return told?.name === 'Survivors' ? survivorsOf(told.message, source) : [];
  },
};

async function compile(source: Source): Promise<Compiled> {
  const rejected = (text: string): Compiled => ({
    ok: false,
    diagnostics: [{ file: source.file, line: 1, column: 1, text, frame: '' }],
  });
  if (source.text.includes('\0')) {
    return rejected('the file contains a NUL character: it is not a text file');
  }
  const imported = await importedFiles(source);
  if ('refused' in imported) return rejected(imported.refused);
  const script: Script = { main: source.name, text: source.text, files: imported.files };
  const program: Program = {
    script: JSON.stringify(script),
    others: [],
    image: PYTHON_IMAGE,
    warnings: [],
    sourceMap: '',
  };
  return { ok: true, program };
}

function inMode(program: Program, mode: Pick<Script, 'mode' | 'ms'>): Program {
  const script = { ...(JSON.parse(program.script) as Script), ...mode };
  return { ...program, script: JSON.stringify(script) };
}

/** The first line of a stack is the innermost place: `at helper.py:3:5`. */
function locate(stack: string, source: Source): FramedPlace | undefined {
  const [, file, line, column] = /^at (.+):(\d{1,7}):(\d{1,7})$/m.exec(stack) ?? [];
  return file === undefined ? undefined : framedPlace(source, file, Number(line), Number(column));
}

/** What the interpreter says of variables, which is only believed to be what it looks like. */
function survivorsOf(message: string, source: Source): Survivor[] {
  try {
    const told: unknown = JSON.parse(message);
    if (!Array.isArray(told)) return [];
    return told.filter(isLineAndColumn).map(([name, line, column]) => ({
      name,
      place: framedPlace(source, source.name, line, column),
    }));
  } catch {
    return [];
  }
}

/** A name with a line and a column, which count from 1. */
function isLineAndColumn(told: unknown): told is [string, number, number] {
  if (!Array.isArray(told) || told.length !== 3) return false;
  const [name, line, column] = told as unknown[];
  return (
    typeof name === 'string' &&
    [line, column].every((n) => Number.isSafeInteger(n) && (n as number) > 0)
  );
}
