/** Reads a user's own cases, and the input of `--input`. */
import * as v from 'valibot';
import { decodeSpecials } from '../base/json-values.ts';
import { parseAs, parseJson } from '../base/parse.ts';
import { MAX_OWN_CASES_BYTES, readSmallFile } from '../base/small-file.ts';
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
 * @throws UsageError when it is not such a list, or an input breaks the constraints or an answer has another form,
 *   naming the case
 */
export function loadOwnCases(path: string, shown: string, problem: Problem): Case[] {
  const text = readSmallFile(path, shown, MAX_OWN_CASES_BYTES)?.toString();
  if (text === undefined) return [];
  const stored = parseAs(ownCasesSchema, parseJson(text, shown), shown);
  const cases = stored.map(({ name, input, note, ...rest }, index): Case => {
    const answer = decodeSpecials(rest.answer, text);
    const isGiven = 'answer' in rest;
    const own = `own/${name ?? index + 1}`;
    const broken = problem.validate(input);
    if (broken !== undefined) {
      throw new UsageError(`${shown}: ${own}: input breaks the constraints: ${broken}`);
    }
    const unlike = isGiven ? problem.validateAnswer(input, answer) : undefined;
    if (unlike !== undefined) {
      throw new UsageError(`${shown}: ${own}: no answer to this problem: ${unlike}`);
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
  const read = readInput(text, problem);
  if ('input' in read) return read.input;
  const meant = 'input' in readInput(`[${text}]`, problem);
  const hint = meant ? '; did you forget the outer [ ] around the arguments?' : '';
  throw new UsageError(`--input: ${read.wrong}${hint}`);
}

/** The arguments, or what is wrong with them. */
function readInput(text: string, problem: Problem): { input: unknown[] } | { wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { wrong: `not JSON: ${(error as Error).message}` };
  }
  if (!Array.isArray(value)) {
    return { wrong: 'give the arguments as a JSON array, such as [[1, 2], 3]' };
  }
  const broken = problem.validate(value);
  return broken === undefined
    ? { input: value as unknown[] }
    : { wrong: `breaks the constraints: ${broken}` };
}
