/** The tables of a problem in the database: made once, filled for each case. */
import type { Entry, Table, TableShape, Type } from '../../../types.ts';
import { copy, simple } from './wire.ts';

export type QueryEntry = Extract<Entry, { kind: 'query' }>;

/** Beyond so many rows in a table the planner is told what is in all. Before, whatever it chooses is fast. */
const ANALYZED_ROWS = 200;

/** What a column's type is called in Postgres. */
const TYPES: Partial<Record<Type['kind'], string>> = {
  integer: 'integer',
  number: 'numeric',
  string: 'text',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/** A column or table by its name, whatever the name. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

/** The statements that make a problem's tables, and let everybody read them. */
export function createTables({ tables }: QueryEntry): string {
  const all = Object.entries(tables);
  return [
    ...all.map(([name, shape]) => createTable(name, shape)),
    ...all.flatMap(([name, { indexes = [] }]) =>
      indexes.map((columns) => `CREATE INDEX ON ${quoted(name)} (${list(columns)})`),
    ),
    'GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC',
  ].join(';\n');
}

/** Nothing of it is logged: it is rolled back after each case. References are the judge's to check. */
function createTable(name: string, { columns, key }: TableShape): string {
  const lines = Object.entries(columns).map(([column, type]) => {
    const [of, end] = type.kind === 'nullable' ? [type.of, ''] : [type, ' NOT NULL'];
    return `${quoted(column)} ${TYPES[of.kind]!}${end}`;
  });
  if (key) lines.push(`PRIMARY KEY (${list(key)})`);
  return `CREATE UNLOGGED TABLE ${quoted(name)} (${lines.join(', ')})`;
}

/**
 * The messages that fill a problem's tables. Those of a large case begin in files of their own, since a table that was
 * rolled back keeps its pages, and what the planner knew of them; and the planner is told what is in them.
 */
export function fillTables({ tables }: QueryEntry, input: readonly Table[]): Uint8Array[] {
  const names = Object.keys(tables);
  const filled = names.flatMap((name, i) => {
    const { columns, rows } = input[i]!;
    if (rows.length === 0) return [];
    return copy(`COPY ${quoted(name)} (${list(columns)}) FROM STDIN`, rowsText(rows));
  });
  if (input.every(({ rows }) => rows.length <= ANALYZED_ROWS)) return filled;
  return [simple(`TRUNCATE ${list(names)}`), ...filled, simple(`ANALYZE ${list(names)}`)];
}

/** Rows as COPY reads them: https://www.postgresql.org/docs/18/sql-copy.html */
function rowsText(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(cellText).join('\t')}\n`).join('');
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellText(value: unknown): string {
  if (value === null) return '\\N';
  const cell = value as string | number | boolean;
  return String(cell).replace(/[\\\t\n\r]/g, (c) => ESCAPES[c]!);
}
