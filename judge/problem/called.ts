/** What a solution is called by, as the starters of every language see it. */
import { type Form, formOf } from '../entry/forms.ts';
import type { Entry, Signature, Type } from '../types.ts';

/** An entry that is called, from code. */
export type Code = Exclude<Entry, { kind: 'query' }>;

/** A function, method or constructor. */
export interface Called extends Omit<Signature, 'returns'> {
  name: string;
  /** None for a constructor. */
  returns?: Type | undefined;
}

/** The forms of all that goes in and comes out. */
export function formsIn(called: readonly Called[]): Set<Form> {
  const types = called.flatMap(({ parameters, returns }) => [
    ...Object.values(parameters),
    ...(returns ? [returns] : []),
  ]);
  return new Set(types.map(formOf));
}

/** What a codec's value is called in a text, and as a parameter. */
export function wordsFor(carries: Type): { what: string; parameter: string } {
  return formOf(carries) === 'value'
    ? { what: 'value', parameter: 'value' }
    : { what: 'tree', parameter: 'root' };
}
