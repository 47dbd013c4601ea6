/**
 * A submission as plain data: all that judging it can depend on, so that it can be told apart by its content,
 * sent to another machine, and judged there.
 */
import { createHash } from 'node:crypto';
import { compile, standsAlone } from '../compile/compile.ts';
import { recordSiblings, type Source } from '../compile/source.ts';
import { type Entry, UsageError } from '../types.ts';

export interface Submission {
  /** How messages call the main file: `solutions/<problem>.ts`. */
  file: string;
  /** The main file's name in its folder. */
  name: string;
  text: string;
  /** The other files that it asks for, by their path in the folder; sorted. */
  siblings: [path: string, text: string][];
}

/** More is no solution by hand. */
const MAX_SIBLINGS = 200;
const MAX_SIBLING_CHARACTERS = 4 * 1024 * 1024;

/**
 * A submission with every file that compiling it asks for, and no other: what else is in the folder, such as
 * solutions to other problems, changes nothing.
 *
 * @throws UsageError when it asks for too much
 */
export async function closeOver(source: Source, entry: Entry): Promise<Submission> {
  const { file, name, text } = source;
  if (standsAlone(source)) return { file, name, text, siblings: [] };
  const recorded = recordSiblings(source);
  await compile(recorded.source, entry);
  const siblings = [...recorded.siblings].filter(
    (sibling): sibling is [string, string] => sibling[1] !== undefined,
  );
  const characters = siblings.reduce((sum, [, sibling]) => sum + sibling.length, 0);
  if (siblings.length > MAX_SIBLINGS || characters > MAX_SIBLING_CHARACTERS) {
    throw new UsageError(
      `${file}: imports ${siblings.length} files of ${characters} characters; at most ${MAX_SIBLINGS} of ${MAX_SIBLING_CHARACTERS}`,
    );
  }
  return { file, name, text, siblings: siblings.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The same as the compiler and the judge read it. */
export function sourceOf({ file, name, text, siblings }: Submission): Source {
  const texts = new Map(siblings);
  return { file, name, text, readSibling: (path) => Promise.resolve(texts.get(path)) };
}

/** A digest of everything in it. */
export function digestOf({ file, name, text, siblings }: Submission): string {
  const parts = JSON.stringify([file, name, text, siblings]);
  return createHash('sha256').update(parts).digest('hex');
}
