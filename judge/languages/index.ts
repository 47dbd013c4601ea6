/** The languages that there are, told by the ending of a file. */
import { extname } from 'node:path';
import { listNames } from '../base/format.ts';
import { loadSource, type Source } from '../compile/source.ts';
import { UsageError } from '../types.ts';
import { javascript } from './javascript/javascript.ts';
import type { Language } from './language.ts';
import { python } from './python/python.ts';
import { sql } from './sql/sql.ts';

export const LANGUAGES: readonly Language[] = [javascript, python, sql];

/** How the names of submissions end. */
export const SUBMISSION_EXTENSIONS = LANGUAGES.flatMap(({ extensions }) => extensions);

/** The language of a file, by its name; undefined for one that is no submission. */
function languageOfFile(name: string): Language | undefined {
  return LANGUAGES.find(({ extensions }) => extensions.includes(extname(name)));
}

/** The language of a submission. */
export function languageOf({ name }: Pick<Source, 'name'>): Language {
  return languageOfFile(name) ?? javascript;
}

/**
 * Reads a submission from the disk.
 *
 * @param path the file
 * @param shown how messages call it
 * @throws UsageError when it is in no language that is known, or cannot be read as text
 */
export async function openSource(path: string, shown: string): Promise<Source> {
  if (languageOfFile(path)) return loadSource(path, shown);
  throw new UsageError(
    `${shown}: the name of a submission ends in ${listNames(SUBMISSION_EXTENSIONS, 'or')}`,
  );
}
