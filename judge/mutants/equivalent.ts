/** Mutants of a reference that its package says do the same as the reference, and why. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseAs, parseJson } from '../base/parse.ts';
import { UsageError } from '../types.ts';

export const EQUIVALENT_FILE = 'equivalent-mutants.json';

const text = v.pipe(v.string(), v.nonEmpty());
const schema = v.array(
  v.strictObject({
    reason: text,
    orElse: v.optional(v.literal('growth')),
    mutants: v.array(text),
  }),
);

export interface Mark {
  /** What may reject it all the same, where inputs far beyond the constraints are looked at. */
  orElse: 'growth' | undefined;
}

/**
 * The marked mutants by name; none when the package has no such file.
 *
 * @throws UsageError when the file cannot be read as that, or names a mutant twice
 */
export function loadEquivalent(folder: string, problem: string): Map<string, Mark> {
  const path = join(folder, EQUIVALENT_FILE);
  if (!existsSync(path)) return new Map();
  const where = `problem ${problem}: ${EQUIVALENT_FILE}`;
  const listed = parseAs(schema, parseJson(readFileSync(path, 'utf8'), where), where);
  const marked = new Map<string, Mark>();
  for (const { orElse, mutants } of listed) {
    for (const name of mutants) {
      if (marked.has(name)) throw new UsageError(`${where}: ${name} is listed twice`);
      marked.set(name, { orElse });
    }
  }
  return marked;
}
