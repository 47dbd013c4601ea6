import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { decodeSpecials } from '../entry/values.ts';
import { parseAs, parseJson } from '../parse.ts';
import { type Case, UsageError } from '../types.ts';
import type { Problem } from './load.ts';

const ownCasesSchema = v.array(
  v.strictObject({
    name: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'letters, digits, "_", "." and "-"'))),
    input: v.array(v.unknown()),
    answer: v.optional(v.unknown()),
    note: v.optional(v.string()),
  }),
);

/**
 * A user's own cases: `[{ "input": [[1, 2]], "answer": 3, "name": "short" }]`. Answers may be left to the
 * reference. Cases without a name are numbered.
 *
 * @param path the file; none is an empty list
 * @throws UsageError when it is not such a list, or an input breaks the constraints, naming the case
 */
export async function loadOwnCases(path: string, shown: string, problem: Problem): Promise<Case[]> {
  if (!existsSync(path)) return [];
  const text = await readFile(path, 'utf8');
  const stored = parseAs(ownCasesSchema, parseJson(text, shown), shown);
  const cases = stored.map(({ name, input, note, ...rest }, index): Case => {
    const answer = decodeSpecials(rest.answer, text);
    const own = `own/${name ?? index + 1}`;
    const broken = problem.validate(input);
    if (broken !== undefined) {
      throw new UsageError(`${shown}: ${own}: input breaks the constraints: ${broken}`);
    }
    return { name: own, group: 'own', input, answer, ...(note === undefined ? {} : { note }) };
  });
  const names = cases.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`${shown}: two cases are called ${twice}`);
  return cases;
}

/**
 * The input given on the command line: the arguments as a JSON array.
 *
 * @throws UsageError when it is no JSON array or breaks the constraints
 */
export function parseInput(text: string, problem: Problem): unknown[] {
  const value = parseJson(text, '--input');
  if (!Array.isArray(value)) {
    throw new UsageError('--input: give the arguments as a JSON array, such as [[1, 2], 3]');
  }
  const broken = problem.validate(value);
  if (broken !== undefined) throw new UsageError(`--input: breaks the constraints: ${broken}`);
  return value as unknown[];
}
