/**
 * Turns a submission into one script for the sandbox. Compiling runs nothing of it.
 *
 * A file without ES module syntax stays what it is on LeetCode's page: a sloppy script. It is compiled as
 * CommonJS with one line appended after its last, which exports the entry by name; so line numbers stay, and
 * no unused function is dropped before anybody could see that it is the entry.
 */
import { build, type BuildFailure, transform } from 'esbuild';
import { CONTAINER_NAMES, entryNames } from '../entry/program.ts';
import type { Diagnostic, Entry } from '../types.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { loaderFor, SUBMISSION, submissionFiles } from './imports.ts';
import type { Source } from './source.ts';
import { topLevelFunctions } from './names.ts';

export interface Program {
  /** Evaluates to `{ exports, scope }` (`Evaluated` of `entry/program.ts`). */
  script: string;
  /** Top-level functions of other names, listed only when the entry's own name does not occur at all. */
  others: string[];
  /** The source map of the script, as JSON; its sources are named `submission:<file>`. */
  sourceMap: string;
}

export type Compiled = { ok: true; program: Program } | { ok: false; diagnostics: Diagnostic[] };

type Form = 'script' | 'module';

/**
 * Compiles a submission for an entry.
 *
 * @returns the program, or why there is none, with places in the submission's own files
 */
export async function compile(source: Source, entry: Entry): Promise<Compiled> {
  if (source.text.includes('\0')) return { ok: false, diagnostics: [nulByte(source)] };
  const mentioned = entryNames(entry).some((name) => new RegExp(`\\b${name}\\b`).test(source.text));
  const others = mentioned ? [] : await topLevelFunctions(source);
  const names = [...entryNames(entry), ...CONTAINER_NAMES, ...others];
  const guess: Form = /^[ \t]*(?:import|export)\b/m.test(source.text) ? 'module' : 'script';
  try {
    const guessed = await bundle(source, guess, names);
    const bundled = guessed.form === guess ? guessed : await bundle(source, guessed.form, names);
    const { script, sourceMap } = bundled;
    return { ok: true, program: { script, others, sourceMap } };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { ok: false, diagnostics: await explain(error, source) };
  }
}

async function bundle(
  source: Source,
  form: Form,
  names: readonly string[],
): Promise<{ form: Form; script: string; sourceMap: string }> {
  const result = await build({
    entryPoints: [source.name],
    plugins: [submissionFiles(source, `${source.text}\n${exportLine(form, names)}`)],
    bundle: true,
    write: false,
    outfile: 'submission.js',
    format: 'iife',
    globalName: GLOBAL,
    platform: 'neutral',
    target: 'es2024',
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  const [map, script] = result.outputFiles;
  const main = result.metafile.inputs[`${SUBMISSION}:${source.name}`];
  return {
    form: main?.format === 'esm' ? 'module' : 'script',
    script: `${script!.text};${COLLECT}`,
    sourceMap: map!.text,
  };
}

const GLOBAL = '__submission';
const COLLECT = `({exports:${GLOBAL}&&'__exports' in ${GLOBAL}?${GLOBAL}.__exports:${GLOBAL},scope:${GLOBAL}?.__scope??{}})`;

/** The line after the submission's last: hands out its top-level names, whichever of them exist. */
function exportLine(form: Form, names: readonly string[]): string {
  const fields = [...new Set(names)].map(
    (name) => `${name}: typeof ${name} === "undefined" ? undefined : ${name}`,
  );
  const scope = `{ ${fields.join(', ')} }`;
  return form === 'module'
    ? `;export const __scope = ${scope};`
    : `;module.exports = { __exports: module.exports, __scope: ${scope} };`;
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

function nulByte(source: Source): Diagnostic {
  const before = source.text.slice(0, source.text.indexOf('\0'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const text = 'the file contains a NUL character: it is not a text file';
  return { file: source.file, line, column, text, frame: '' };
}
