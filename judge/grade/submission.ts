/**
 * A submission as plain data: all that judging it can depend on, so that it can be told apart by its content,
 * sent to another machine, and judged there.
 */
import { createHash } from 'node:crypto';
import { recordSiblings, type Source } from '../compile/source.ts';
import { languageOf } from '../languages/index.ts';
import type { Diagnostic, Entry } from '../types.ts';

export interface Submission {
  /** How messages call the main file: `solutions/<problem>.ts`. */
  file: string;
  /** The main file's name in its folder. */
  name: string;
  text: string;
  /** The other files that it asks for, by their path in the folder; sorted. */
  siblings: [path: string, text: string][];
  /** What the compiler said of a hopeless one: nobody compiles that again. */
  rejected?: Diagnostic[];
}

/**
 * A submission with every file that compiling it asks for, and no other: what else is in the folder, such as
 * solutions to other problems, changes nothing. How much it may ask for is the compiler's to say.
 */
export async function closeOver(source: Source, entry: Entry): Promise<Submission> {
  const { file, name, text } = source;
  const language = languageOf(source);
  if (language.standsAlone(source)) return { file, name, text, siblings: [] };
  const recorded = recordSiblings(source);
  const compiled = await language.compile(recorded.source, entry);
  const siblings = [...recorded.siblings].filter(
    (sibling): sibling is [string, string] => sibling[1] !== undefined,
  );
  const sorted = siblings.sort(([a], [b]) => (a < b ? -1 : 1));
  const isHopeless = !compiled.ok && compiled.hopeless;
  const rejected = isHopeless ? { rejected: compiled.diagnostics } : {};
  return { file, name, text, siblings: sorted, ...rejected };
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
