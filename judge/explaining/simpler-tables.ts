/** Simpler tables than given ones: with fewer rows first, then with smaller values. */
import type { Table, TableShape } from '../types.ts';
import { shorterLists, smallerNumbers } from './smaller.ts';

type Tables = Record<string, TableShape>;

/**
 * Tables that may be simpler. A row that others refer to goes together with them; a value is replaced wherever it stands
 * in a column of that name, so that what refers to it still does, or in one cell alone.
 */
export function* simplerTables(shapes: Tables, tables: readonly Table[]): Generator<Table[]> {
  const names = Object.keys(shapes);
  for (const [at, table] of tables.entries()) {
    for (const rows of shorterLists(table.rows)) yield tables.with(at, { ...table, rows });
  }
  for (const [at, table] of tables.entries()) {
    for (const row of table.rows) yield withoutRow(shapes, names, tables, at, row);
  }
  yield* withSmallerValues(tables);
  for (const [at, table] of tables.entries()) {
    for (const [i, row] of table.rows.entries()) {
      for (const [j, cell] of row.entries()) {
        for (const smaller of simplerCells(cell)) {
          yield tables.with(at, { ...table, rows: table.rows.with(i, row.with(j, smaller)) });
        }
      }
    }
  }
}

/** The tables without a row, and without those that refer to it. */
function withoutRow(
  shapes: Tables,
  names: readonly string[],
  tables: readonly Table[],
  at: number,
  row: readonly unknown[],
): Table[] {
  const name = names[at]!;
  const [key] = shapes[name]!.key ?? [];
  const id = key === undefined ? undefined : row[tables[at]!.columns.indexOf(key)];
  return tables.map((table, i) => {
    if (i === at) return { ...table, rows: table.rows.filter((other) => other !== row) };
    const references = Object.entries(shapes[names[i]!]!.references ?? {});
    const columns = references
      .filter(([, target]) => target === name)
      .map(([column]) => table.columns.indexOf(column));
    return { ...table, rows: table.rows.filter((other) => columns.every((j) => other[j] !== id)) };
  });
}

/** The tables with one value replaced in all columns of a name. */
function* withSmallerValues(tables: readonly Table[]): Generator<Table[]> {
  const names = new Set(tables.flatMap(({ columns }) => columns));
  for (const name of names) {
    const values = new Set(
      tables.flatMap(({ columns, rows }) => {
        const j = columns.indexOf(name);
        return j < 0 ? [] : rows.map((row) => row[j]);
      }),
    );
    for (const value of values) {
      for (const smaller of simplerCells(value)) {
        yield tables.map(({ columns, rows }) => {
          const j = columns.indexOf(name);
          return {
            columns,
            rows: rows.map((row) => (row[j] === value ? row.with(j, smaller) : row)),
          };
        });
      }
    }
  }
}

const TIME = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?$/;
/** Ends of a time that add nothing to it, the longest first. */
const PLAIN_ENDS = ['-01-01 00:00:00', '-01 00:00:00', ' 00:00:00', ':00:00', ':00'];

function* simplerCells(cell: unknown): Generator {
  if (typeof cell === 'number') {
    yield* smallerNumbers(cell);
  } else if (typeof cell === 'string' && TIME.test(cell)) {
    for (const end of cell.length > 10 ? PLAIN_ENDS : ['-01-01', '-01']) {
      const plain: string = cell.slice(0, cell.length - end.length) + end;
      if (plain !== cell) yield plain;
    }
  } else if (typeof cell === 'string') {
    for (const fewer of shorterLists([...cell])) yield fewer.join('');
  }
}
