/** Tables as they are shown: those of an input, and what differs between an output and the answer. */
import { count, escapeControls, formatValue } from '../base/format.ts';
import { alignRows, compareRows, isTable, sameCell } from '../base/table.ts';
import type { Table } from '../types.ts';
import { DIFF_SIGNS } from './difference.ts';

/** A row as it is shown: in both tables, only in the output, or only in the answer. */
export interface ShownRow {
  kind: 'same' | 'extra' | 'missing';
  cells: { text: string; differs: boolean }[];
}

/** A table as it is shown, with rows left out that there is no room for. */
export interface ShownTable {
  title: string;
  columns: string[];
  rows: ShownRow[];
  /** How many rows were left out. */
  more: number;
}

/** Characters of a cell that are shown. */
const MAX_CELL = 60;

/** What is shown of a case. */
export interface ShownValues {
  input?: unknown;
  output?: unknown;
  answer?: unknown;
}

/**
 * The tables of a case's values.
 *
 * @param names of the input's tables
 * @param most rows of a table that are shown
 * @returns undefined where the values are no tables
 */
export function shownTables(
  shown: ShownValues,
  names: readonly string[],
  most: number,
): ShownTable[] | undefined {
  const input = (shown.input ?? []) as unknown[];
  if (!input.every(isTable) || !('output' in shown ? isTable(shown.answer) : input.length > 0)) {
    return undefined;
  }
  const inputs = input.map((table, i) => plain(names[i] ?? `table ${i + 1}`, table, most));
  return 'output' in shown ? [...inputs, ...outcome(shown, most)] : inputs;
}

/** The output beside the answer: in one table where their columns are the same. */
function outcome({ output, answer }: ShownValues, most: number): ShownTable[] {
  const expected = answer as Table;
  if (!isTable(output)) {
    const title = `output: ${formatValue(output)}`;
    return [{ title, columns: [], rows: [], more: 0 }, plain('answer', expected, most)];
  }
  const aligned = alignRows(output, expected.columns);
  const changed = aligned && differences(aligned, expected);
  if (!changed) return [plain('output', output, most), plain('answer', expected, most)];
  const title = 'difference: - yours, + expected';
  return [withRows(title, expected.columns, changed, most)];
}

/** Every row of the answer, with what stands in its place; undefined where rows differ in their order at most. */
function differences(output: readonly unknown[][], { rows }: Table): ShownRow[] | undefined {
  const { missing, extra } = compareRows(output, rows);
  if (missing.length === 0 && extra.length === 0) return undefined;
  const instead = new Map(missing.map((one) => [one.row, one.instead]));
  const changed = rows.flatMap((row): ShownRow[] => {
    if (!instead.has(row)) return [shownRow('same', row)];
    const other = instead.get(row);
    if (!other) return [shownRow('missing', row)];
    return [shownRow('extra', other, row), shownRow('missing', row, other)];
  });
  return [...changed, ...extra.map((row) => shownRow('extra', row))];
}

function plain(title: string, { columns, rows }: Table, most: number): ShownTable {
  const shown = rows.slice(0, most + 1).map((row) => shownRow('same', row));
  const table = withRows(`${title} (${count(rows.length, 'row')})`, columns, shown, most);
  return { ...table, more: rows.length - table.rows.length };
}

/** As many rows as there is room for; those that differ first where not all can be shown. */
function withRows(title: string, columns: string[], rows: ShownRow[], most: number): ShownTable {
  const differing = rows.filter(({ kind }) => kind !== 'same');
  const fits = rows.length <= most;
  const shown = fits || differing.length === 0 ? rows.slice(0, most) : differing.slice(0, most);
  return { title, columns, rows: shown, more: rows.length - shown.length };
}

function shownRow(kind: ShownRow['kind'], row: readonly unknown[], other?: readonly unknown[]) {
  const cells = row.map((cell, i) => ({
    text: cellText(cell),
    differs: other !== undefined && !sameCell(cell, other[i]),
  }));
  return { kind, cells };
}

/** A value as a query's result shows it: text without quotes. */
function cellText(value: unknown): string {
  if (typeof value !== 'string') return formatValue(value, MAX_CELL);
  const text = value.length > MAX_CELL ? `${value.slice(0, MAX_CELL)}…` : value;
  return escapeControls(text).replace(/[\n\t]/g, (c) => (c === '\n' ? '\\n' : '\\t'));
}

/** A table as lines of aligned columns; cells that differ are in brackets. */
export function tableLines({
  columns,
  rows,
  more,
}: ShownTable): [kind: ShownRow['kind'], text: string][] {
  if (columns.length === 0) return [];
  const texts = rows.map(({ cells }) =>
    cells.map(({ text, differs }) => (differs ? `[${text}]` : text)),
  );
  const names = columns.map((name) => cellText(name));
  const widths = names.map((name, i) =>
    Math.max(name.length, ...texts.map((cells) => cells[i]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, i) => text.padEnd(widths[i]!))
      .join(' | ')
      .trimEnd();
  return [
    ['same', `  ${line(names)}`],
    ['same', `  ${widths.map((width) => '-'.repeat(width)).join('-+-')}`],
    ...rows.map(
      ({ kind }, i) => [kind, `${DIFF_SIGNS[kind]} ${line(texts[i]!)}`] as [typeof kind, string],
    ),
    ...(more > 0 ? [['same', `  … ${count(more, 'more row')}`] as ['same', string]] : []),
  ];
}
