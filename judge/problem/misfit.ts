/** Values held to the types that a problem's entry gives. */
import { formOf } from '../entry/forms.ts';
import { Odd } from '../base/json-values.ts';
import { formatValue } from '../base/format.ts';
import { isRecord } from '../base/record.ts';
import type { Type } from '../types.ts';

/** A part of a value that is not of its type. */
export interface Misfit {
  /** Where it is, such as `[0].title`; empty for the value itself. */
  path: string;
  /** What belongs there, such as `a number`. */
  expected: string;
  value: unknown;
}

/**
 * The first part of a value that does not fit a type; undefined when all of it does. Trees are lists here, as they
 * cross. Any number is a `number`, `NaN` too, and `-0` is an integer. An object may have more fields than its type:
 * that is for checkers to judge.
 */
export function findMisfit(value: unknown, type: Type): Misfit | undefined {
  const misfit: Misfit = { path: '', expected: nameOf(type), value };
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
      return inner?.path === '' ? { ...inner, expected: `${inner.expected} or null` } : inner;
    }
    case 'TreeNode':
    case 'NaryNode':
      return Array.isArray(value) ? misfitIn(value, () => NODE_VALUE) : misfit;
    case 'void':
      return value === null ? undefined : misfit;
    case 'integer':
      if (typeof value !== 'number') return { ...misfit, expected: 'a number' };
      return Number.isInteger(value) ? undefined : misfit;
    case 'date':
    case 'timestamp':
      return typeof value === 'string' && TIMES[type.kind].test(value) ? undefined : misfit;
    default:
      return typeof value === type.kind ? undefined : misfit;
  }
}

/** A misfit in words that show no value, and with the value. */
export function explainMisfit({ path, expected, value }: Misfit): [reason: string, detail: string] {
  const where = path === '' ? '' : `at ${path}: `;
  return [
    `expected ${expected}, got ${kindOf(value)}`,
    `${where}expected ${expected}, got ${formatValue(value)}`,
  ];
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

function nameOf(type: Type): string {
  switch (type.kind) {
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'void':
      return 'nothing';
    case 'array':
      return 'an array';
    case 'tuple':
      return `an array of ${type.of.length} values`;
    case 'object':
      return 'an object';
    case 'nullable':
      return `${nameOf(type.of)} or null`;
    case 'TreeNode':
    case 'NaryNode':
      return 'a tree';
    default:
      return `a ${type.kind}`;
  }
}

/** What sort of value it is. */
function kindOf(value: unknown): string {
  if (value instanceof Odd) return value.text;
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return nameOfNumber(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function nameOfNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Number.isInteger(value) ? 'a number' : 'a fraction';
}
