/** Tables by their form, and two of them compared row by row. */
import type { Table } from '../types.ts';
import { isRecord } from './record.ts';

/** Whether a value is a table by its form. */
export function isTable(value: unknown): value is Table {
  if (!isRecord(value)) return false;
  const { columns, rows } = value;
  return (
    Array.isArray(columns) &&
    columns.every((name) => typeof name === 'string') &&
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.length === columns.length)
  );
}

/** Numbers that differ by less, relative to the larger, are equal: two ways to compute an average round differently. */
export const ROUNDING = 1e-9;

/**
 * Whether two values of a cell say the same. A number may be rounded differently, a whole number may be too large for a
 * `number`, and a day is its midnight.
 */
export function sameCell(a: unknown, b: unknown, tolerance = ROUNDING): boolean {
  if (a === b || (a !== a && b !== b)) return true;
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x !== undefined && y !== undefined) {
    return x === y || Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y));
  }
  return typeof a === 'string' && typeof b === 'string' && timeOf(a) === timeOf(b);
}

function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

/** A time without what adds nothing to it; any other string as it is. */
function timeOf(text: string): string {
  return text.replace(/^(\d{4,6}-\d\d-\d\d) 00:00:00$/, '$1');
}

/** The rows of a table in the order of another one's columns; undefined when the columns have other names. */
export function alignRows(
  { columns, rows }: Table,
  names: readonly string[],
): unknown[][] | undefined {
  if (columns.length !== names.length) return undefined;
  if (columns.every((name, i) => name === names[i])) return rows;
  const at = names.map((name) => columns.indexOf(name));
  if (at.includes(-1)) return undefined;
  return rows.map((row) => at.map((i) => row[i]));
}

/** What one list of rows has and another has not; rows are told apart by their values alone. */
export interface RowDifference {
  /** Rows of the answer that are not in the output, each with the row of the output that it may have become. */
  missing: { row: unknown[]; instead?: unknown[] }[];
  /** Rows of the output that are not in the answer, and that became none of those missing. */
  extra: unknown[][];
}

/** Rows beyond that many are not looked at for which of them may have become which. */
const MAX_PAIRED = 100;

/** What differs between two lists of rows, whatever their order. */
export function compareRows(
  output: readonly unknown[][],
  answer: readonly unknown[][],
  tolerance = ROUNDING,
): RowDifference {
  const [missing, extra] = unmatched(answer, output, tolerance);
  const left = new Set(extra.slice(0, MAX_PAIRED));
  const paired = missing.map((row, i) => {
    const instead = i < MAX_PAIRED ? nearest(row, left, tolerance) : undefined;
    if (!instead) return { row };
    left.delete(instead);
    return { row, instead };
  });
  return { missing: paired, extra: [...left, ...extra.slice(MAX_PAIRED)] };
}

/** The row that has the most cells in common with another, of those that have at least half. */
function nearest(
  row: readonly unknown[],
  others: Iterable<unknown[]>,
  tolerance: number,
): unknown[] | undefined {
  let most = Math.ceil(row.length / 2) - 1;
  let found: unknown[] | undefined;
  for (const other of others) {
    const common = row.filter((cell, i) => sameCell(cell, other[i], tolerance)).length;
    if (common <= most) continue;
    most = common;
    found = other;
  }
  return found;
}

/** The rows of each list that have no equal in the other, each counted as often as it is there. */
function unmatched(
  a: readonly unknown[][],
  b: readonly unknown[][],
  tolerance: number,
): [onlyA: unknown[][], onlyB: unknown[][]] {
  // Nearly all are equal to the last digit.
  const byText = new Map<string, unknown[][]>();
  for (const row of b) group(byText, textOf(row), row);
  const restA = a.filter((row) => byText.get(textOf(row))?.pop() === undefined);
  const restB = [...byText.values()].flat();
  // The rest may differ by rounding: only rows that agree in everything else are compared.
  const buckets = new Map<string, unknown[][]>();
  for (const row of restB) group(buckets, stableText(row), row);
  const onlyA: unknown[][] = [];
  for (const rows of grouped(restA).values()) {
    const others = buckets.get(stableText(rows[0]!)) ?? [];
    const [left, right] = [rows.sort(byNumbers), others.sort(byNumbers)];
    const rest: unknown[][] = [];
    let at = 0;
    for (const row of left) {
      while (at < right.length && isBefore(right[at]!, row, tolerance)) rest.push(right[at++]!);
      if (at < right.length && isSameRow(right[at]!, row, tolerance)) at++;
      else onlyA.push(row);
    }
    buckets.set(stableText(rows[0]!), [...rest, ...right.slice(at)]);
  }
  const inOrder = (list: readonly unknown[][], rows: unknown[][]) => {
    const kept = new Set(rows);
    return list.filter((row) => kept.has(row));
  };
  return [inOrder(a, onlyA), inOrder(b, [...buckets.values()].flat())];
}

function grouped(rows: readonly unknown[][]): Map<string, unknown[][]> {
  const groups = new Map<string, unknown[][]>();
  for (const row of rows) group(groups, stableText(row), row);
  return groups;
}

function group(groups: Map<string, unknown[][]>, key: string, row: unknown[]): void {
  const known = groups.get(key);
  if (known) known.push(row);
  else groups.set(key, [row]);
}

/** A row as text: equal texts are equal rows. */
function textOf(row: readonly unknown[]): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'string'
      ? `'${timeOf(value)}`
      : typeof value === 'number' || typeof value === 'bigint'
        ? String(Number(value) + 0)
        : value,
  );
}

/** The same without its numbers. */
function stableText(row: readonly unknown[]): string {
  return textOf(row.map((cell) => (toNumber(cell) === undefined ? cell : 0)));
}

function isSameRow(a: readonly unknown[], b: readonly unknown[], tolerance: number): boolean {
  return a.every((cell, i) => sameCell(cell, b[i], tolerance));
}

/** By the numbers in them, from left to right. */
function byNumbers(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [i, cell] of a.entries()) {
    const [x, y] = [toNumber(cell), toNumber(b[i])];
    if (x !== undefined && y !== undefined && x !== y) return x - y;
  }
  return 0;
}

/** Whether it comes before another by a number that is really less. */
function isBefore(a: readonly unknown[], b: readonly unknown[], tolerance: number): boolean {
  for (const [i, cell] of a.entries()) {
    if (sameCell(cell, b[i], tolerance)) continue;
    return Number(cell) < Number(b[i]);
  }
  return false;
}
