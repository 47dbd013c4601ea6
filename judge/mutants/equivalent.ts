/** Mutants that a package says are as good as the submission they were made of, and why. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseAs, parseJson } from '../parse.ts';
import { UsageError } from '../types.ts';
import type { MutantName } from './mutate.ts';

export const EQUIVALENT_FILE = 'equivalent-mutants.json';

const text = v.pipe(v.string(), v.nonEmpty());
const schema = v.array(
  v.strictObject({
    reason: text,
    orElse: v.optional(v.literal('growth')),
    mutants: v.array(
      v.strictObject({
        file: text,
        in: v.string(),
        line: text,
        becomes: v.string(),
        nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
      }),
    ),
  }),
);

export interface Mark {
  name: MutantName;
  /** What may reject it all the same, where inputs far beyond the constraints are looked at. */
  orElse: 'growth' | undefined;
}

/**
 * The mutants that a package marks as equivalent, by {@link keyOf}; none when it has no such file.
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
      const key = keyOf(name);
      if (marked.has(key)) throw new UsageError(`${where}: ${showMutant(name)} is there twice`);
      marked.set(key, { name, orElse });
    }
  }
  return marked;
}

/** A mutant's name as one text. */
export function keyOf({ file, in: scope, line, becomes, nth }: MutantName): string {
  return JSON.stringify([file, scope, line, becomes, nth]);
}

/** A mutant's name as people read it. */
export function showMutant({ file, in: scope, line, becomes, nth }: MutantName): string {
  const place = scope === '' ? file : `${file}, ${scope}`;
  return `${place}: ${line} → ${becomes || 'nothing'}${nth > 1 ? ` (number ${nth})` : ''}`;
}
