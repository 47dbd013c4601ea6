/** The cases that are stored in a problem's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeSpecials } from '../entry/values.ts';
import { parseAs, parseJson } from '../parse.ts';
import { type Case, UsageError } from '../types.ts';

const caseSchema = v.strictObject({
  input: v.array(v.unknown()),
  answer: v.unknown(),
  note: v.optional(v.string()),
});

/** The cases in a package's folder. */
export interface StoredCases {
  samples: Case[];
  secrets: Case[];
  /** All that their files say. */
  text: string;
}

/**
 * Reads `data/sample` and `data/secret`, by name, numbers in their order.
 *
 * @param validate why an input breaks the constraints
 * @param output what an answer must look like
 * @throws UsageError naming the file and what is wrong in it
 */
export function loadCases(
  folder: string,
  id: string,
  validate: (input: unknown) => string | undefined,
  output: v.GenericSchema<unknown, unknown>,
): StoredCases {
  let all = '';
  const load = (group: 'sample' | 'secret') => {
    const path = join(folder, 'data', group);
    const files = existsSync(path) ? readdirSync(path) : [];
    const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
    names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    // Read one after the other: for a few dozen small files that is faster than asking for all at once.
    return names.map((name): Case => {
      const text = readFileSync(join(path, `${name}.json`), 'utf8');
      const where = `problem ${id}: data/${group}/${name}.json`;
      all += `${group}/${name}\n${text}\n`;
      const { input, note, ...stored } = parseAs(caseSchema, parseJson(text, where), where);
      const answer = decodeSpecials(stored.answer, text);
      const broken = validate(input);
      if (broken !== undefined)
        throw new UsageError(`${where}: input breaks the constraints: ${broken}`);
      parseAs(output, answer, `${where}: answer`);
      const found: Case = { name: `${group}/${name}`, group, input, answer };
      return note === undefined ? found : { ...found, note };
    });
  };
  const samples = load('sample');
  const secrets = load('secret');
  return { samples, secrets, text: all };
}
