/**
 * What kinds of values are called. Whoever wrote a program reads of its values in the words of its language: each
 * language says its own (`languages/language.ts`), and messages are made of them. Values themselves are shown as JSON in
 * every language, since that is what cases are written in.
 */
import { Odd } from './json-values.ts';

export interface Words {
  null: string;
  true: string;
  false: string;
  boolean: string;
  list: string;
  object: string;
  /** An integer that needs more digits than a number has. */
  bigint: string;
  /** What a function returns that says nothing of it: a `return` may be missing. */
  unsaid: null | undefined;
}

/** JavaScript's, which are JSON's as well: what authors of problems are told. */
export const PLAIN_WORDS: Words = {
  null: 'null',
  true: 'true',
  false: 'false',
  boolean: 'a boolean',
  list: 'an array',
  object: 'an object',
  bigint: 'a bigint',
  unsaid: undefined,
};

/** What sort of value it is, in words that show no value but those that are a sort of their own. */
export function kindOf(value: unknown, words: Words): string {
  if (value instanceof Odd) return value.text;
  if (value === null) return words.null;
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return words.list;
  const kind = typeof value;
  return kind === 'object' || kind === 'boolean' || kind === 'bigint' ? words[kind] : `a ${kind}`;
}
