/** Inputs and outputs held to the types of a problem's entry. */
import { type CheckResult, wrong } from '../check/checker.ts';
import { returnType } from '../entry/invoke.ts';
import { explainMisfit, findMisfit } from './misfit.ts';
import { Odd } from '../base/json-values.ts';
import { PLAIN_WORDS, type Words } from '../base/words.ts';
import type { Entry, Type } from '../types.ts';
import { tableFault, tablesFault } from './fit-tables.ts';

/**
 * Why an input does not fit its entry; undefined when it does. An input of a class that is no list of calls is left
 * to the problem's schema.
 */
export function inputFault(entry: Entry, input: unknown): string | undefined {
  if (!Array.isArray(input)) return 'not an array of arguments';
  switch (entry.kind) {
    case 'function':
      return argumentsFault(input, entry.parameters);
    case 'codec':
      return argumentsFault(input, { value: entry.carries });
    case 'query':
      return tablesFault(input, entry.tables);
    case 'dialogue':
      return argumentsFault(input, entry.input);
    case 'class': {
      const [names, calls] = input as unknown[];
      if (!Array.isArray(names) || !Array.isArray(calls)) return undefined;
      for (const [i, args] of (calls as unknown[]).entries()) {
        const called = i === 0 ? entry.construct : entry.methods[names[i] as string];
        if (!Array.isArray(args) || (i > 0 && !called)) return undefined;
        const fault = argumentsFault(args, called?.parameters ?? {});
        if (fault !== undefined) return `call ${i}, ${names[i]}: ${fault}`;
      }
      return undefined;
    }
  }
}

function argumentsFault(args: unknown[], parameters: Record<string, Type>): string | undefined {
  const names = Object.keys(parameters);
  if (args.length !== names.length) {
    const list = names.length === 0 ? 'none' : `${names.length} (${names.join(', ')})`;
    return `arguments: expected ${list}, got ${args.length}`;
  }
  const misfit = findMisfit(args, { kind: 'tuple', of: Object.values(parameters) });
  return misfit && explainMisfit(misfit, PLAIN_WORDS)[1];
}

/** Why an output is none of its entry, whatever the input, in the words of a language; undefined when it fits. */
export function outputFault(
  entry: Exclude<Entry, { kind: 'dialogue' }>,
  input: unknown[],
  output: unknown,
  words: Words,
): Extract<CheckResult, { right: false }> | undefined {
  if (entry.kind === 'query') return tableFault(output, entry.columns, words);
  if (entry.kind !== 'class') {
    return resultFault(output, entry.kind === 'codec' ? entry.carries : entry.returns, '', words);
  }
  const [names] = input as [string[]];
  if (!Array.isArray(output) || output.length !== names.length) {
    return wrong('not one value for each call');
  }
  for (const [i, name] of names.entries()) {
    const type = returnType(entry, name);
    const fault = resultFault(output[i], type, `${name}()`, words);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Why something is no result of a type; undefined when it fits.
 *
 * @param method what returned it, such as `next()`; empty for the only function
 */
export function resultFault(output: unknown, type: Type, method: string, words: Words) {
  if (output === undefined) {
    const what = method === '' ? 'nothing was returned' : `${method} returned nothing`;
    return wrong(`${what}: is a \`return\` missing, or a name misspelled?`);
  }
  if (output instanceof Odd) return wrong(`${method} returned ${output.text}`.trimStart());
  const misfit = findMisfit(output, type);
  if (!misfit) return undefined;
  const where = method === '' ? '' : `${method}: `;
  const [reason, detail] = explainMisfit(misfit, words);
  if (output === words.unsaid) return wrong(`${where}${reason}: is a \`return\` missing?`);
  return wrong(`${where}${reason}`, `${where}${detail}`);
}
