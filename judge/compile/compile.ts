/**
 * Turns a submission into one script for the sandbox. Compiling runs nothing of it.
 *
 * A file without ES module syntax stays what it is on LeetCode's page: a sloppy script, treated as CommonJS.
 * One line after its last hands out the entry by name; so line numbers stay, and no unused function is
 * dropped before anybody could see that it is the entry.
 */
import type { BuildFailure } from 'esbuild';
import { CONTAINER_NAMES, entryNames } from '../entry/find-entry.ts';
import type { Diagnostic, Entry } from '../types.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { filesOf } from './files.ts';
import { type Files, loaderFor, submissionFiles } from './imports.ts';
import { topLevelNames } from './names.ts';
import { type Compiler, type Outcome, useCompiler } from './service.ts';
import { type MainFile, type Source, standsAlone } from './source.ts';
import { ALLOTMENT } from '../sandbox/allotment.ts';
import type { Image } from '../sandbox/image.ts';
import { SUBMISSION } from '../syntax/script.ts';

export interface Program {
  /** Evaluates to `{ exports, scope }` (`Evaluated` of `entry/find-entry.ts`). */
  script: string;
  /** Top-level names that may stand in for the entry: looked for only when it is not there by its own name. */
  others: string[];
  /**
   * Which version of the priority queues it most likely uses; undefined when it names none. Version 5 wraps what
   * it returns in `{ element, priority }`, version 6 does not, and LeetCode has offered both.
   */
  queues?: 5 | 6;
  /** What the sandbox that runs it must run; default nothing but the runtime. */
  image?: Image;
  /** What was passed over while compiling. */
  warnings: string[];
  /** The source map of the script, as JSON; its sources are named `submission:<file>`. */
  sourceMap: string;
}

export type Compiled =
  | { ok: true; program: Program }
  /** `hopeless`: it takes more than compiling may, which was dear to find out. */
  | { ok: false; diagnostics: Diagnostic[]; hopeless?: true };

/**
 * Compiles a submission for an entry. What that may cost is bounded, whatever the text.
 *
 * @param standIns also hand out every other top-level name, one of which may be the entry
 * @returns the program, or why there is none, with places in the submission's own files
 */
export async function compile(
  submitted: Source,
  entry: Entry,
  standIns = false,
): Promise<Compiled> {
  const source = {
    ...submitted,
    text: submittedPart(submitted.text),
    read: filesOf(submitted),
  };
  if (source.text.includes('\0')) return { ok: false, diagnostics: [nulByte(source)] };
  const outcome = await useCompiler((compiler) => compileWith(compiler, source, entry, standIns));
  return outcome.kind === 'done' ? outcome.result : rejected(source, explainEnd(outcome));
}

async function compileWith(
  compiler: Compiler,
  source: Files,
  entry: Entry,
  standIns: boolean,
): Promise<Compiled> {
  try {
    const program = await compileText(compiler, source, entry, standIns);
    // Constants that are folded double with every line.
    if (program.script.length > MAX_SCRIPT_CHARACTERS) return rejected(source, TOO_LARGE);
    return { ok: true, program };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { ok: false, diagnostics: await explain(compiler, error, source) };
  }
}

/** The part of a file that is judged; every line keeps its number. */
function submittedPart(text: string): string {
  // A line that names an interpreter can only stand at the start of a file, where it will not be.
  const script = text.replace(/^#!/, '//');
  return MARKER.test(script) ? betweenMarkers(script) : script;
}

/** Editors' LeetCode extensions put these comments around what they send: `@lc code=start`, `@lc code=end`. */
const MARKER = /^.*@lc code=(start|end)\b.*$/m;

function betweenMarkers(text: string): string {
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      const marker = MARKER.exec(line)?.[1];
      if (marker !== undefined) inside = marker === 'start';
      return inside && marker === undefined ? line : '';
    })
    .join('\n');
}

async function compileText(
  compiler: Compiler,
  source: Files,
  entry: Entry,
  standIns: boolean,
): Promise<Program> {
  // Where the entry's name does not occur at all, it cannot be there.
  const absent = !entryNames(entry).some((name) => new RegExp(`\\b${name}\\b`).test(source.text));
  const others =
    standIns || absent ? (await topLevelNames(source, compiler)).map(({ name }) => name) : [];
  const names = [...new Set([...entryNames(entry), ...CONTAINER_NAMES, ...others])];
  const compiled = isPlain(source)
    ? await convert(compiler, source, names)
    : await bundle(compiler, source, names);
  return { ...compiled, others, ...queuesOf(compiled.script) };
}

/** A source that takes apart what version 5 returns. */
const READS_ELEMENT = /\belement\b/;

function queuesOf(script: string): Pick<Program, 'queues'> {
  if (!/PriorityQueue\b/.test(script)) return {};
  return { queues: READS_ELEMENT.test(script) ? 5 : 6 };
}

/** Whether wrapping a file as CommonJS gives it what it asks for: not an ES module with names of its own for that. */
function isPlain(source: MainFile): boolean {
  const { text } = source;
  const clashes = /^[ \t]*export\b/m.test(text) && /\b(?:exports|module)\b/.test(text);
  return standsAlone(source) && !clashes;
}

const OPTIONS = {
  platform: 'neutral',
  target: 'es2024',
  charset: 'utf8',
  legalComments: 'none',
  // Indentation of deeply nested code would be larger than any text that can be held.
  minifyWhitespace: true,
  sourcesContent: false,
  tsconfigRaw: '{}',
  logLevel: 'silent',
} as const;

type Compilation = Omit<Program, 'others' | 'queues'>;

/** A file by itself: its types are taken out, and it is wrapped the way Node wraps CommonJS. */
async function convert(
  { transform }: Compiler,
  source: MainFile,
  names: readonly string[],
): Promise<Compilation> {
  const line = `;return { exports: module.exports, scope: ${scopeOf(names)} };`;
  const { code, map } = await transform(`${source.text}\nconst ${END} = 0;`, {
    ...OPTIONS,
    format: 'cjs',
    loader: loaderFor(source.name),
    sourcefile: `${SUBMISSION}:${source.name}`,
    sourcemap: 'external',
  });
  const body = code.slice(0, code.lastIndexOf(`const ${END}`));
  // A function and no arrow: it has a `this` of its own, and a `return` at the top level is legal in it.
  const script = `(function (module, exports) {\n${body}\n${line}\n}).call(globalThis, ...((m) => [m, m.exports])({ exports: {} }))`;
  // The first line is ours.
  return { script, sourceMap: map.replace(/("mappings":\s*")/, '$1;'), warnings: [] };
}

/**
 * Begins a declaration after the submission's last line. A declaration ends neither an expression nor an `if`
 * that a half-written file stops in the middle of, as any other statement would.
 */
const END = '__judge_end_of_submission';

/** Warnings that are kept of one submission. */
const MAX_WARNINGS = 20;

/** A file with the files that it imports. */
async function bundle(
  { build }: Compiler,
  source: Files,
  names: readonly string[],
): Promise<Compilation> {
  const warnings: string[] = [];
  const text = `${source.text}\nconst ${END} = ${HAND_OUT}(${scopeOf(names)});`;
  const result = await build({
    ...OPTIONS,
    entryPoints: [source.name],
    plugins: [
      submissionFiles(source, text, (warning) => {
        if (warnings.length < MAX_WARNINGS) warnings.push(warning);
      }),
    ],
    bundle: true,
    write: false,
    outfile: 'submission.js',
    format: 'iife',
    globalName: GLOBAL,
    sourcemap: 'external',
  });
  const [map, script] = result.outputFiles;
  // `module` is there in a file with ES module syntax, too: some assign to `module.exports` beside an `import`.
  return {
    script: `(function (module, exports, scope) {\nconst ${HAND_OUT} = (names) => { scope = names; };\n${script!.text};return ${COLLECT};\n}).call(globalThis, ...((m) => [m, m.exports])({ exports: {} }))`,
    // The first two lines are ours.
    sourceMap: map!.text.replace(/("mappings":\s*")/, '$1;;'),
    warnings,
  };
}

const GLOBAL = '__submission';
/** Takes the top-level names, called by a line after the submission's last: whichever of them exist. */
const HAND_OUT = '__judge_hand_out';
const COLLECT = `{ scope, exports: module.exports !== exports || Object.keys(exports).length > 0 ? module.exports : ${GLOBAL} }`;

function scopeOf(names: readonly string[]): string {
  return `{ ${names.map((n) => `${n}: typeof ${n} === "undefined" ? undefined : ${n}`).join(', ')} }`;
}

/**
 * The diagnostics of a failed build. A mistake at the very end of a file shows up at our appended line; the
 * submission as it stands then says it better.
 */
async function explain(
  { transform }: Compiler,
  failure: BuildFailure,
  source: MainFile,
): Promise<Diagnostic[]> {
  const lines = source.text.split(/\r\n|\r|\n/).length;
  const ours = failure.errors.some((e) => {
    return e.location?.file === `${SUBMISSION}:${source.name}` && e.location.line > lines;
  });
  if (ours) {
    try {
      await transform(source.text, {
        loader: loaderFor(source.name),
        sourcefile: `${SUBMISSION}:${source.name}`,
        tsconfigRaw: '{}',
        logLevel: 'silent',
      });
    } catch (error) {
      if (isBuildFailure(error)) return diagnosticsOf(error.errors, source);
      throw error;
    }
  }
  return diagnosticsOf(failure.errors, source);
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

const MAX_SCRIPT_CHARACTERS = 16 * 1024 * 1024;
const TOO_LARGE = 'the compiled program would be larger than 16 MB';

/** A submission that has no program for a reason that stands nowhere in it. */
function rejected({ file }: Pick<MainFile, 'file'>, text: string): Compiled {
  const diagnostics = [{ file, line: 1, column: 1, text, frame: '' }];
  return { ok: false, diagnostics, hopeless: true };
}

function nulByte(source: MainFile): Diagnostic {
  const before = source.text.slice(0, source.text.indexOf('\0'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const text = 'the file contains a NUL character: it is not a text file';
  return { file: source.file, line, column, text, frame: '' };
}

/** Why there is no result of a compiler. */
export function explainEnd(end: Exclude<Outcome<unknown>, { kind: 'done' }>): string {
  if (end.kind === 'crashed') return 'too deeply nested to compile';
  switch (end.what) {
    case 'time':
      return `compiling took more than ${ALLOTMENT.cpuMs / 1000} s`;
    case 'memory':
      return `compiling needed more than ${ALLOTMENT.memoryMiB} MB: it is too deeply nested, or too large`;
    case 'output':
      return TOO_LARGE;
  }
}
