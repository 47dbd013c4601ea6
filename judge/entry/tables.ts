/** Tables as they cross, and as lists of rows with names, which is what code in a package works with. */
import type { Entry, Table } from '../types.ts';

/** A row by the names of its columns. */
export type Row = Record<string, unknown>;

/** The name of the function in a package that computes the answer to a query. */
export const QUERY_FUNCTION = 'query';

/** The rows of a table, each by the names of its columns. */
export function rowsOf({ columns, rows }: Table): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
}

/** A table of rows; a value that a row does not have is null. */
export function tableOf(columns: readonly string[], rows: readonly Row[]): Table {
  return {
    columns: [...columns],
    rows: rows.map((row) => columns.map((name) => row[name] ?? null)),
  };
}

/**
 * The input of a query, made of rows.
 *
 * @param problem the problem's definition, which says in which order tables and columns stand
 * @param rows of each table; none for one that is not mentioned
 */
export function makeTables(
  { entry }: { entry: Entry<unknown> },
  rows: Record<string, readonly Row[]>,
): Table[] {
  if (entry.kind !== 'query') throw new Error('only a query has tables');
  return Object.entries(entry.tables).map(([name, { columns }]) =>
    tableOf(Object.keys(columns), rows[name] ?? []),
  );
}

/** A time as a `timestamp` says it, such as `2024-02-29 20:15:00`. @param seconds since 1970 began, in UTC */
export function formatTimestamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Seconds since 1970 began, in UTC. @param text a `timestamp`, or a `date`, which is its midnight */
export function parseTimestamp(text: string): number {
  return Date.parse(`${text.length === 10 ? `${text} 00:00:00` : text}Z`.replace(' ', 'T')) / 1000;
}
