/** The files that a Python submission may import, found by the words of its import statements; nothing is parsed. */
import { posix } from 'node:path';
import { filesOf } from '../../compile/files.ts';
import type { Source } from '../../compile/source.ts';

/**
 * The other files of a submission, by their path in its folder. What is named in a comment or a text is looked for as
 * well: a file too many does no harm.
 *
 * @returns the files; or why there are too many
 */
export async function importedFiles(
  source: Source,
): Promise<{ files: [path: string, text: string][] } | { refused: string }> {
  const files = new Map<string, string>();
  const asked = new Set<string>([source.name]);
  const texts = [source.text];
  const read = filesOf(source);
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const path of namedIn(text)) {
      if (asked.has(path)) continue;
      asked.add(path);
      const answer = await read(path);
      if ('refused' in answer) return answer;
      if ('none' in answer) continue;
      files.set(path, answer.text);
      texts.push(answer.text);
    }
  }
  return { files: [...files] };
}

/** Whether a text has the words of an import at all. */
export function importsNothing(text: string): boolean {
  return !/\bimport\b/.test(text);
}

/** `import a.b, c as d` and `from a.b import (c, d)`; the names after `import` may be modules, too. */
const IMPORT =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b[ \t]*(\([^)]{0,2000}\)?|.*)|import[ \t]+(.*))/gm;

function* namedIn(text: string): Generator<string> {
  for (const [, from, names = '', modules = ''] of text.matchAll(IMPORT)) {
    if (from !== undefined) {
      yield* pathsOf(from);
      for (const name of names.match(/\w+/g) ?? []) yield* pathsOf(`${from}.${name}`);
    }
    for (const module of modules.split(',')) yield* pathsOf(/[\w.]+/.exec(module)?.[0] ?? '');
  }
}

/** The files that a module may be in, with those of the packages around it. */
function* pathsOf(module: string): Generator<string> {
  const parts = module.split('.').filter((part) => part !== '');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = posix.join(...parts.slice(0, depth));
    yield `${path}.py`;
    yield `${path}/__init__.py`;
  }
}
