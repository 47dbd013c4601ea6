/** What a submission may import: files of its own folder and the libraries that LeetCode's page offers. */
import type { Plugin } from 'esbuild';
import { extname, posix } from 'node:path';
import { cutMiddle, listNames } from '../base/format.ts';
import { type MainFile, SOURCE_EXTENSIONS } from './source.ts';
import { SUBMISSION } from '../syntax/script.ts';

/** A file of the submission's folder: its text, none, or why it may not be read. */
export type FileAnswer = { text: string } | { none: true } | { refused: string };
export type Read = (path: string) => Promise<FileAnswer>;

/** A submission: its main file, and the way to the others. */
export type Files = MainFile & { read: Read };

/** Libraries by name, and the expression inside the sandbox that stands for each one's exports. */
const LIBRARIES: Record<string, string> = {
  lodash: '_',
  '@datastructures-js/priority-queue': '{ PriorityQueue, MinPriorityQueue, MaxPriorityQueue }',
  '@datastructures-js/queue': '{ Queue }',
  '@datastructures-js/deque': '{ Deque }',
  'datastructures-js': '{ PriorityQueue, MinPriorityQueue, MaxPriorityQueue, Queue, Deque }',
};

/** What does nothing inside the sandbox, whatever is called or read of it. */
const INERT = 'expect';

/** Names that mean the same wherever they come from; a `Queue` of somebody's own is another queue. */
const PROVIDED = ['TreeNode', 'ListNode', 'NaryNode', '_Node', '_'];

/**
 * Serves a submission's files to the compiler as the judge hands them out, and nothing else: no
 * `package.json`, no `tsconfig.json`, no source map and no file outside its folder is read.
 *
 * @param mainText the main file's text as it is to be compiled
 * @param warn told what was passed over
 */
export function submissionFiles(
  source: Files,
  mainText: string,
  warn: (warning: string) => void,
): Plugin {
  const files = new Map<string, Promise<FileAnswer>>();
  files.set(source.name, Promise.resolve({ text: mainText }));
  const read = (path: string) => {
    const file = files.get(path) ?? source.read(path);
    files.set(path, file);
    return file;
  };
  const clauses = new Map<string, Map<string, Clause>>();
  /** How a file of the submission names what it imports from a path. */
  const clauseIn = async (importer: string, path: string) => {
    let known = clauses.get(importer);
    if (!known) {
      const file = await read(importer);
      known = importClauses('text' in file ? file.text : '');
      clauses.set(importer, known);
    }
    return known.get(path);
  };
  return {
    name: 'submission-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, async ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: source.name, namespace: SUBMISSION };
        if (Object.hasOwn(LIBRARIES, path)) return { path, namespace: 'library' };
        if (TEST_MODULES.test(path)) {
          warn(`tests in the file are not run: ${quote(path)} does nothing here`);
          return { path: INERT, namespace: 'library' };
        }
        const relative = /^\.\.?\//.test(path);
        const target = relative ? posix.join(posix.dirname(importer), path) : '';
        if (relative && !target.startsWith('..')) {
          for (const candidate of candidates(target)) {
            const file = await read(candidate);
            if ('text' in file) return { path: candidate, namespace: SUBMISSION };
            if ('refused' in file) return cannotImport(path, file.refused);
          }
        }
        const provided = providedImport(await clauseIn(importer, path));
        if (provided !== undefined) {
          warn(`the import of ${quote(path)} was ignored: what it names is available without it`);
          return { path: provided, namespace: 'library' };
        }
        if (!relative) return cannotImport(path, explainForeign());
        if (target.startsWith('..')) {
          return cannotImport(path, "it is outside the submission's own folder");
        }
        return cannotImport(path, explainMissing(path));
      });
      onLoad({ filter: /.*/, namespace: SUBMISSION }, async ({ path }) => {
        const file = await read(path);
        return { contents: 'text' in file ? file.text : '', loader: loaderFor(path) };
      });
      onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => {
        const contents = `module.exports = ${LIBRARIES[path] ?? path}`;
        return { contents, loader: 'js' };
      });
    },
  };
}

/** TypeScript is read as TypeScript, JavaScript as JavaScript. */
export function loaderFor(path: string): 'ts' | 'js' {
  return ['.js', '.mjs', '.cjs'].includes(extname(path)) ? 'js' : 'ts';
}

function candidates(target: string): string[] {
  if (SOURCE_EXTENSIONS.includes(extname(target))) {
    // `./heap.js` may stand for `./heap.ts`, as TypeScript has it.
    return [target, target.replace(/\.([mc]?)js$/, '.$1ts')];
  }
  return [
    ...SOURCE_EXTENSIONS.map((extension) => target + extension),
    ...SOURCE_EXTENSIONS.map((extension) => `${target}/index${extension}`),
  ];
}

function explainMissing(path: string): string {
  const extension = extname(path);
  return extension !== '' && !SOURCE_EXTENSIONS.includes(extension)
    ? `only ${listNames(SOURCE_EXTENSIONS)} files can be imported`
    : "there is no such file in the submission's own folder";
}

function cannotImport(path: string, why: string) {
  return { errors: [{ text: `cannot import ${quote(path)}: ${why}` }] };
}

function quote(path: string): string {
  return `"${cutMiddle(path, 200)}"`;
}

/** What an import or `require` gives names to: the whole module, or parts of it as they are written. */
type Clause = { whole: string } | { parts: string };

/** No clause that names what is provided is longer, in characters. */
const CLAUSE_CHARACTERS = 400;

/** The clause before each path that a text imports from. Takes time in proportion to the text. */
function importClauses(text: string): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  for (const found of text.matchAll(/\b(from|require\()\s*(['"])([^'"\n]{1,200})\2/g)) {
    const [, word, , path] = found;
    const before = text.slice(Math.max(0, found.index - CLAUSE_CHARACTERS), found.index);
    const [, parts, whole] =
      (word === 'from'
        ? /^import\s*(?:\{([^}]*)\}|(\w+))\s*$/.exec(before.slice(before.lastIndexOf('import')))
        : /(?:\{([^{}]*)\}|\b(\w+))\s*=\s*$/.exec(before)) ?? [];
    if (clauses.has(path!)) continue;
    if (whole !== undefined) clauses.set(path!, { whole });
    else if (parts !== undefined) clauses.set(path!, { parts });
  }
  return clauses;
}

/**
 * Repositories keep their `TreeNode` in a file that a submission does not bring along.
 *
 * @returns an expression for what a file takes from a module, when all of it is there without an import
 */
function providedImport(clause: Clause | undefined): string | undefined {
  if (!clause) return undefined;
  if ('whole' in clause) return PROVIDED.includes(clause.whole) ? clause.whole : undefined;
  const used = clause.parts
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (used.length === 0 || !used.every((name) => PROVIDED.includes(name))) return undefined;
  return `{ ${used.join(', ')} }`;
}

/** The modules of test frameworks. Tests at the bottom of a file do no harm, and are not run. */
const TEST_MODULES = /^(?:node:)?(?:assert|test|vitest|chai|jest|mocha|@jest\/globals)(?:\/|$)/;

function explainForeign(): string {
  return `a submission may import files of its own folder and ${listNames(Object.keys(LIBRARIES))}`;
}
