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

/** The namespace of the submission's files; nothing in it is ever looked up on the disk by the compiler. */
export const SUBMISSION = 'submission';

/**
 * Serves a submission's files to the compiler out of its {@link Source}, and nothing else: no
 * `package.json`, no `tsconfig.json`, no source map and no file outside its folder is read.
 *
 * @param mainText the main file's text as it is to be compiled
 */
export function submissionFiles(source: Source, mainText: string): Plugin {
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
        if (!/^\.\.?\//.test(path)) return { errors: [{ text: explainForeign(path) }] };
        const target = posix.join(posix.dirname(importer), path);
        if (target.startsWith('..')) {
          return {
            errors: [
              { text: `cannot import "${path}": it is outside the submission's own folder` },
            ],
          };
        }
        for (const candidate of candidates(target)) {
          if ((await read(candidate)) !== undefined)
            return { path: candidate, namespace: SUBMISSION };
        }
        return { errors: [{ text: explainMissing(path) }] };
      });
      onLoad({ filter: /.*/, namespace: SUBMISSION }, async ({ path }) => {
        return { contents: (await read(path)) ?? '', loader: loaderFor(path) };
      });
      onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => {
        return { contents: `module.exports = ${LIBRARIES[path]!}`, loader: 'js' };
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

function explainForeign(path: string): string {
  return `cannot import "${path}": a submission may import files of its own folder and ${listNames(Object.keys(LIBRARIES))}`;
}
