/** Reads and checks the hints of a problem. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../types.ts';
import type { Problem } from './load.ts';

/** From a nudge to almost the answer. */
export const HINTS = 3;

/**
 * A problem's three hints as Markdown, each with its heading, `## Hint 1` to `## Hint 3`.
 *
 * @throws UsageError when hints.md is anything else
 */
export async function loadHints({ id, folder }: Pick<Problem, 'id' | 'folder'>): Promise<string[]> {
  const text = await readFile(join(folder, 'hints.md'), 'utf8');
  const hints = text.split(/^(?=## )/m).map((part) => part.trim());
  if (hints[0] === '') hints.shift();
  const names = hints.map((hint) => hint.split('\n')[0]!.trimEnd());
  const wanted = Array.from({ length: HINTS }, (_, i) => `## Hint ${i + 1}`);
  if (names.join('\n') !== wanted.join('\n')) {
    throw new UsageError(
      `problem ${id}: hints.md must have the sections ${wanted.join(', ')} and nothing else`,
    );
  }
  const empty = hints.findIndex((hint, i) => hint === wanted[i]);
  if (empty >= 0) throw new UsageError(`problem ${id}: hints.md: ${wanted[empty]!} is empty`);
  return hints;
}
