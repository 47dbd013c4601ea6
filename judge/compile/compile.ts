/**
 * Turns a submission into one script for the sandbox. Compiling runs nothing of it.
 *
 * A file without ES module syntax stays what it is on LeetCode's page: a sloppy script, treated as CommonJS.
 * One line after its last hands out the entry by name; so line numbers stay, and no unused function is
 * dropped before anybody could see that it is the entry.
 */
import type { BuildFailure } from 'esbuild';
import { CONTAINER_NAMES, entryNames } from '../entry/program.ts';
import type { Diagnostic, Entry } from '../types.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { loaderFor, SUBMISSION, submissionFiles } from './imports.ts';
import type { Source } from './source.ts';
import { topLevelFunctions } from './names.ts';
import { build, CompilerGaveUp, transform } from './service.ts';

export interface Program {
  /** Evaluates to `{ exports, scope }` (`Evaluated` of `entry/program.ts`). */
  script: string;
  /** Top-level functions of other names, listed only when the entry's own name does not occur at all. */
  others: string[];
  /** What was passed over while compiling. */
  warnings: string[];
  /** The source map of the script, as JSON; its sources are named `submission:<file>`. */
  sourceMap: string;
}

export type Compiled = { ok: true; program: Program } | { ok: false; diagnostics: Diagnostic[] };

/**
 * Compiles a submission for an entry.
 *
 * @returns the program, or why there is none, with places in the submission's own files
 */
export async function compile(submitted: Source, entry: Entry): Promise<Compiled> {
  // A line that names an interpreter can only stand at the start of a file, where it will not be.
  const source = { ...submitted, text: submitted.text.replace(/^#!/, '//') };
  if (source.text.includes('\0')) return { ok: false, diagnostics: [nulByte(source)] };
  try {
    return { ok: true, program: await compileText(source, entry) };
  } catch (error) {
    if (error instanceof CompilerGaveUp) return { ok: false, diagnostics: [tooDeep(source)] };
    if (!isBuildFailure(error)) throw error;
    return { ok: false, diagnostics: await explain(error, source) };
  }
}

async function compileText(source: Source, entry: Entry): Promise<Program> {
  const mentioned = entryNames(entry).some((name) => new RegExp(`\\b${name}\\b`).test(source.text));
  const others = mentioned ? [] : await topLevelFunctions(source);
  const names = [...new Set([...entryNames(entry), ...CONTAINER_NAMES, ...others])];
  const compiled = standsAlone(source) ? await convert(source, names) : await bundle(source, names);
  return { ...compiled, others };
}

/** Whether a submission asks for no other file: the words for that do not occur in it at all. */
export function standsAlone({ text }: Source): boolean {
  return !/\b(?:import|require)\b/.test(text);
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

type Compilation = Omit<Program, 'others'>;

/** A file by itself: its types are taken out, and it is wrapped the way Node wraps CommonJS. */
async function convert(source: Source, names: readonly string[]): Promise<Compilation> {
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

async function bundle(source: Source, names: readonly string[]): Promise<Compilation> {
  const guess = /^[ \t]*(?:import|export)\b/m.test(source.text) ? 'module' : 'script';
  const first = await bundleAs(guess, source, names);
  return first.form === guess ? first : bundleAs(first.form, source, names);
}

type Form = 'script' | 'module';

/** Bundles with the line appended that fits the form; says which form the file really has. */
async function bundleAs(
  form: Form,
  source: Source,
  names: readonly string[],
): Promise<Compilation & { form: Form }> {
  const warnings: string[] = [];
  const text = `${source.text}\n${exportLine(form, names)}`;
  const result = await build({
    ...OPTIONS,
    entryPoints: [source.name],
    plugins: [submissionFiles(source, text, (warning) => warnings.push(warning))],
    bundle: true,
    write: false,
    outfile: 'submission.js',
    format: 'iife',
    globalName: GLOBAL,
    sourcemap: 'external',
    metafile: true,
  });
  const [map, script] = result.outputFiles;
  const main = result.metafile.inputs[`${SUBMISSION}:${source.name}`];
  return {
    form: main?.format === 'esm' ? 'module' : 'script',
    script: `${script!.text};${COLLECT}`,
    sourceMap: map!.text,
    warnings,
  };
}

const GLOBAL = '__submission';
const COLLECT = `({exports:'__exports' in ${GLOBAL}?${GLOBAL}.__exports:${GLOBAL},scope:${GLOBAL}.__scope})`;

/** The line after the submission's last: hands out its top-level names, whichever of them exist. */
function exportLine(form: Form, names: readonly string[]): string {
  return form === 'module'
    ? `export const __scope = ${scopeOf(names)};`
    : `const ${END} = (module.exports = { __exports: module.exports, __scope: ${scopeOf(names)} });`;
}

function scopeOf(names: readonly string[]): string {
  return `{ ${names.map((n) => `${n}: typeof ${n} === "undefined" ? undefined : ${n}`).join(', ')} }`;
}

/**
 * The diagnostics of a failed build. A mistake at the very end of a file shows up at our appended line; the
 * submission as it stands then says it better.
 */
async function explain(failure: BuildFailure, source: Source): Promise<Diagnostic[]> {
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

function tooDeep({ file }: Source): Diagnostic {
  const text = 'the compiler gave up: an expression is nested too deeply';
  return { file, line: 1, column: 1, text, frame: '' };
}

function nulByte(source: Source): Diagnostic {
  const before = source.text.slice(0, source.text.indexOf('\0'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const text = 'the file contains a NUL character: it is not a text file';
  return { file: source.file, line, column, text, frame: '' };
}
