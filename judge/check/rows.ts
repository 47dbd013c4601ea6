/** The checker for the rows that a query returns. */
import { count, formatValue, listNames } from '../base/format.ts';
import { alignRows, compareRows, type RowDifference, sameCell, ROUNDING } from '../base/table.ts';
import type { Table } from '../types.ts';
import { type Checker, type CheckResult, RIGHT, wrong } from './checker.ts';

interface RowsOptions {
  /**
   * The columns that the rows must be ordered by, in the way in which the answer is; rows that are equal in them may
   * stand in any order. Default: any order will do.
   */
  orderedBy?: readonly string[];
  /** How much numbers may differ, relative to the larger. */
  tolerance?: number;
}

/** The output must have the answer's rows, each as often. Columns are known by their names, whatever their order. */
export function rows(options: RowsOptions = {}): Checker<Table[], Table> {
  const { orderedBy = [], tolerance = ROUNDING } = options;
  return ({ output, answer }) => {
    const { columns } = answer;
    const aligned = alignRows(output, columns);
    if (!aligned) return wrong('the columns have other names');
    const difference = compareRows(aligned, answer.rows, tolerance);
    if (difference.missing.length > 0 || difference.extra.length > 0) {
      return explain(difference, aligned, answer, tolerance);
    }
    const keys = orderedBy.map((name) => columns.indexOf(name));
    const at = aligned.findIndex((row, i) =>
      keys.some((key) => !sameCell(row[key], answer.rows[i]![key], tolerance)),
    );
    if (at < 0) return RIGHT;
    return wrong(
      'the rows are right, but not in the order asked for',
      `row ${at + 1}: expected ${rowText(answer.rows[at]!)}, got ${rowText(aligned[at]!)}`,
    );
  };
}

/** What is wrong with rows, in words that name no value, and with the first row that shows it. */
function explain(
  { missing, extra }: RowDifference,
  output: readonly unknown[][],
  { columns, rows }: Table,
  tolerance: number,
): CheckResult {
  const [first] = missing;
  const changed = missing.filter(({ instead }) => instead);
  if (changed.length === missing.length && first && extra.length === 0) {
    const names = columns.filter((_, i) =>
      changed.some(({ row, instead }) => !sameCell(row[i], instead![i], tolerance)),
    );
    const nulls = aboutNulls(changed, columns.indexOf(names[0]!));
    const more = missing.length > 1 ? ` (and ${count(missing.length - 1, 'more row')})` : '';
    return wrong(
      `wrong value in column ${listNames(names)}${names.length === 1 ? nulls : ''}`,
      `expected ${rowText(first.row)}, got ${rowText(first.instead!)}${more}`,
    );
  }
  if (missing.length === 0) {
    const isAgain = (row: unknown[]) => isIn(row, rows, tolerance);
    const reason = extra.every(isAgain)
      ? 'a row is there more often than it should be'
      : 'there are rows that should not be there';
    return wrong(reason, several(extra, 'too many: '));
  }
  const all = missing.map(({ row }) => row);
  if (extra.length === 0 && changed.length === 0) {
    const reason = all.every((row) => isIn(row, output, tolerance))
      ? 'a row is there, but not often enough'
      : 'rows are missing';
    return wrong(reason, several(all, 'missing: '));
  }
  const wrongOnes = [...changed.map(({ instead }) => instead!), ...extra];
  return wrong(
    'some rows are missing, and others should not be there',
    `${several(all, 'missing: ')}; ${several(wrongOnes, 'too many: ')}`,
  );
}

/** That a null stands where none should be, or none where one should. */
function aboutNulls(changed: RowDifference['missing'], at: number): string {
  const all = changed.map(({ row, instead }) => [row[at], instead![at]] as const);
  if (all.every(([expected, got]) => got === null && expected === 0)) return ': NULL instead of 0';
  if (all.every(([expected, got]) => got === 0 && expected === null)) return ': 0 instead of NULL';
  if (all.every(([, got]) => got === null)) return ': NULL';
  return '';
}

function isIn(row: readonly unknown[], rows: readonly unknown[][], tolerance: number): boolean {
  return rows.some((other) => row.every((cell, i) => sameCell(cell, other[i], tolerance)));
}

function several(rows: readonly unknown[][], what: string): string {
  const [first] = rows;
  const more = rows.length > 1 ? ` and ${count(rows.length - 1, 'more row')}` : '';
  return `${what}${rowText(first!)}${more}`;
}

function rowText(row: readonly unknown[]): string {
  return `(${row.map((cell) => formatValue(cell, 60)).join(', ')})`;
}
