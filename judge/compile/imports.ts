/** What a submission may import: files of its own folder and the libraries that LeetCode's page offers. */
import type { Plugin } from 'esbuild';
import { extname, posix } from 'node:path';
import { listNames } from '../format.ts';
import { type Source, SOURCE_EXTENSIONS } from './source.ts';

/** Libraries by name, and the expression inside the sandbox that stands for each one's exports. */
const LIBRARIES: Record<string, string> = {
  lodash: '_',
  '@datastructures-js/priority-queue': '{ PriorityQueue, MinPriorityQueue, MaxPriorityQueue }',
  '@datastructures-js/queue': '{ Queue }',
  '@datastructures-js/deque': '{ Deque }',
  'datastructures-js': '{ PriorityQueue, MinPriorityQueue, MaxPriorityQueue, Queue, Deque }',
};

/** Names that mean the same wherever they come from; a `Queue` of somebody's own is another queue. */
const PROVIDED = ['TreeNode', 'ListNode', 'NaryNode', '_Node', '_'];

/** The namespace of the submission's files; nothing in it is ever looked up on the disk by the compiler. */
export const SUBMISSION = 'submission';

/**
 * Serves a submission's files to the compiler out of its {@link Source}, and nothing else: no
 * `package.json`, no `tsconfig.json`, no source map and no file outside its folder is read.
 *
 * @param mainText the main file's text as it is to be compiled
 * @param warn told what was passed over
 */
export function submissionFiles(
  source: Source,
  mainText: string,
  warn: (warning: string) => void,
): Plugin {
  const texts = new Map([[source.name, mainText]]);
  const read = async (path: string) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const text = await source.readSibling(path);
    if (text !== undefined) texts.set(path, text);
    return text;
  };
  return {
    name: 'submission-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, async ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path: source.name, namespace: SUBMISSION };
        if (Object.hasOwn(LIBRARIES, path)) return { path, namespace: 'library' };
        const relative = /^\.\.?\//.test(path);
        const target = relative ? posix.join(posix.dirname(importer), path) : '';
        if (relative && !target.startsWith('..')) {
          for (const candidate of candidates(target)) {
            if ((await read(candidate)) !== undefined) {
              return { path: candidate, namespace: SUBMISSION };
            }
          }
        }
        const provided = providedImport((await read(importer)) ?? '', path);
        if (provided !== undefined) {
          warn(`the import of "${path}" was passed over: what it names is there already`);
          return { path: provided, namespace: 'library' };
        }
        if (!relative) return { errors: [{ text: explainForeign(path) }] };
        if (target.startsWith('..')) {
          return {
            errors: [
              { text: `cannot import "${path}": it is outside the submission's own folder` },
            ],
          };
        }
        return { errors: [{ text: explainMissing(path) }] };
      });
      onLoad({ filter: /.*/, namespace: SUBMISSION }, async ({ path }) => {
        return { contents: (await read(path)) ?? '', loader: loaderFor(path) };
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
    ? `cannot import "${path}": only ${listNames(SOURCE_EXTENSIONS)} files can be imported`
    : `cannot import "${path}": there is no such file in the submission's own folder`;
}

/**
 * Repositories keep their `TreeNode` in a file that a submission does not bring along.
 *
 * @returns an expression for what a file takes from a module, when all of it is there without an import
 */
function providedImport(text: string, path: string): string | undefined {
  const from = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = `from\\s*['"]${from}['"]`;
  const required = `require\\(\\s*['"]${from}['"]`;
  const clause = new RegExp(
    `import\\s*(?:\\{([^}]*)\\}|(\\w+))\\s*${source}|(?:\\{([^}]*)\\}|(\\w+))\\s*=\\s*${required}`,
  ).exec(text);
  const [, imported, importedDefault, destructured, assigned] = clause ?? [];
  const whole = importedDefault ?? assigned;
  if (whole !== undefined) return PROVIDED.includes(whole) ? whole : undefined;
  const names = (imported ?? destructured ?? '').split(',').map((name) => name.trim());
  const used = names.filter((name) => name !== '');
  if (used.length === 0 || !used.every((name) => PROVIDED.includes(name))) return undefined;
  return `{ ${used.join(', ')} }`;
}

const TEST_MODULES = /^(?:node:)?(?:assert|test|vitest|chai|jest|mocha|@jest\/globals)(?:\/|$)/;

function explainForeign(path: string): string {
  if (TEST_MODULES.test(path)) {
    return `cannot import "${path}": take the tests out of the file; the judge has its own`;
  }
  return `cannot import "${path}": a submission may import files of its own folder and ${listNames(Object.keys(LIBRARIES))}`;
}
