/** Values held to the types that a problem's entry gives. */
import { formOf } from '../entry/forms.ts';
import { Odd } from '../base/json-values.ts';
import { formatValue } from '../base/format.ts';
import { isRecord } from '../base/record.ts';
import { kindOf, type Words } from '../base/words.ts';
import type { Type } from '../types.ts';

/** A part of a value that is not of its type. */
export interface Misfit {
  /** Where it is, such as `[0].title`; empty for the value itself. */
  path: string;
  /** What belongs there. */
  expected: Type;
  value: unknown;
}

/**
 * The first part of a value that does not fit a type; undefined when all of it does. Trees are lists here, as they
 * cross. Any number is a `number`, `NaN` too, and `-0` is an integer. An object may have more fields than its type:
 * that is for checkers to judge.
 */
export function findMisfit(value: unknown, type: Type): Misfit | undefined {
  const misfit: Misfit = { path: '', expected: type, value };
  switch (type.kind) {
    case 'array':
      return Array.isArray(value) ? misfitIn(value, () => type.of) : misfit;
    case 'tuple': {
      const fits = Array.isArray(value) && value.length === type.of.length;
      return fits ? misfitIn(value, (i) => type.of[i]!) : misfit;
    }
    case 'object':
      if (!isRecord(value) || value instanceof Odd) return misfit;
      for (const [name, field] of Object.entries(type.fields)) {
        const inner = findMisfit(value[name], field);
        if (inner) return { ...inner, path: `.${name}${inner.path}` };
      }
      return undefined;
    case 'nullable': {
      // An empty tree crosses as an empty list.
      if (formOf(type.of) !== 'value') return findMisfit(value, type.of);
      const inner = value === null ? undefined : findMisfit(value, type.of);
      return inner?.path === ''
        ? { ...inner, expected: { kind: 'nullable', of: inner.expected } }
        : inner;
    }
    case 'TreeNode':
    case 'NaryNode':
      return Array.isArray(value) ? misfitIn(value, () => NODE_VALUE) : misfit;
    case 'void':
      return value === null ? undefined : misfit;
    case 'integer':
      if (typeof value !== 'number') return { ...misfit, expected: { kind: 'number' } };
      return Number.isInteger(value) ? undefined : misfit;
    case 'date':
    case 'timestamp':
      return typeof value === 'string' && TIMES[type.kind].test(value) ? undefined : misfit;
    default:
      return typeof value === type.kind ? undefined : misfit;
  }
}

/** A misfit in the words of a language: once so that they show no value, and once with the value. */
export function explainMisfit(
  { path, expected, value }: Misfit,
  words: Words,
): [reason: string, detail: string] {
  const where = path === '' ? '' : `at ${path}: `;
  const what = `expected ${nameOf(expected, words)}, got`;
  return [`${what} ${sortOf(value, words)}`, `${where}${what} ${textOf(value, words)}`];
}

/** A day may be given as its midnight, and a midnight as its day: neither says more than the other. */
const TIMES = {
  date: /^\d{4,6}-\d\d-\d\d(?: 00:00:00)?$/,
  timestamp: /^\d{4,6}-\d\d-\d\d(?: \d\d:\d\d:\d\d(?:\.\d{1,6})?)?$/,
};

const NODE_VALUE: Type = { kind: 'nullable', of: { kind: 'number' } };

function misfitIn(list: readonly unknown[], typeAt: (index: number) => Type): Misfit | undefined {
  for (const [i, value] of list.entries()) {
    const inner = findMisfit(value, typeAt(i));
    if (inner) return { ...inner, path: `[${i}]${inner.path}` };
  }
  return undefined;
}

function nameOf(type: Type, words: Words): string {
  switch (type.kind) {
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return `${words.true} or ${words.false}`;
    case 'void':
      return 'nothing';
    case 'array':
      return words.list;
    case 'tuple':
      return `${words.list} of ${type.of.length} values`;
    case 'object':
      return words.object;
    case 'nullable':
      return `${nameOf(type.of, words)} or ${words.null}`;
    case 'TreeNode':
    case 'NaryNode':
      return 'a tree';
    default:
      return `a ${type.kind}`;
  }
}

/** What sort of value it is. */
function sortOf(value: unknown, words: Words): string {
  return typeof value === 'number' ? nameOfNumber(value) : kindOf(value, words);
}

/** A value as JSON, or by its name where that is all there is to it. */
function textOf(value: unknown, words: Words): string {
  if (value === null) return words.null;
  if (typeof value === 'boolean') return value ? words.true : words.false;
  return formatValue(value);
}

function nameOfNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Number.isInteger(value) ? 'a number' : 'a fraction';
}
