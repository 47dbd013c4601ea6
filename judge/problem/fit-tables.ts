/** Tables held to the columns and constraints that a query's entry gives. */
import { formatValue, listNames } from '../base/format.ts';
import { Odd } from '../base/json-values.ts';
import { isTable } from '../base/table.ts';
import { PLAIN_WORDS, type Words } from '../base/words.ts';
import { type CheckResult, wrong } from '../check/checker.ts';
import type { Table, TableShape, Type } from '../types.ts';
import { explainMisfit, findMisfit } from './misfit.ts';

type Tables = Record<string, TableShape>;

/** Why an input is no list of the tables that an entry has; undefined when it is, and its keys and references hold. */
export function tablesFault(input: readonly unknown[], tables: Tables): string | undefined {
  const names = Object.keys(tables);
  if (input.length !== names.length) {
    return `tables: expected ${names.length} (${names.join(', ')}), got ${input.length}`;
  }
  for (const [i, name] of names.entries()) {
    const fault = shapeFault(input[i], tables[name]!);
    if (fault !== undefined) return `table ${name}: ${fault}`;
  }
  for (const [i, name] of names.entries()) {
    const others = (other: string) => input[names.indexOf(other)] as Table;
    const fault = constraintFault(input[i] as Table, tables[name]!, tables, others);
    if (fault !== undefined) return `table ${name}: ${fault}`;
  }
  return undefined;
}

const FORM = '{"columns": ["…"], "rows": [["…"]]}, with one value for each column in a row';

function shapeFault(table: unknown, { columns }: TableShape): string | undefined {
  if (!isTable(table)) return `expected ${FORM}`;
  const names = Object.keys(columns);
  if (names.join() !== table.columns.join()) {
    return `expected the columns ${names.join(', ')}, got ${table.columns.join(', ')}`;
  }
  const misfit = findMisfit(table.rows, rowsType(Object.values(columns)));
  return misfit && explainMisfit(misfit, PLAIN_WORDS)[1];
}

function rowsType(types: Type[]): Type {
  return { kind: 'array', of: { kind: 'tuple', of: types } };
}

function constraintFault(
  table: Table,
  { key, references = {} }: TableShape,
  tables: Tables,
  others: (name: string) => Table,
): string | undefined {
  if (key) {
    const seen = new Set<string>();
    for (const row of table.rows) {
      const text = JSON.stringify(valuesOf(table, row, key));
      if (seen.has(text)) return `two rows have the key ${text} (${key.join(', ')})`;
      seen.add(text);
    }
  }
  for (const [column, other] of Object.entries(references)) {
    const target = others(other);
    const known = new Set(target.rows.map((row) => valuesOf(target, row, tables[other]!.key!)[0]));
    const lost = table.rows.map((row) => valuesOf(table, row, [column])[0]);
    const missing = lost.find((value) => value !== null && !known.has(value));
    if (missing !== undefined) return `${column} ${formatValue(missing)} is not in ${other}`;
  }
  return undefined;
}

function valuesOf({ columns }: Table, row: readonly unknown[], names: readonly string[]) {
  return names.map((name) => row[columns.indexOf(name)]);
}

/** Why an output is no table with the columns that are asked for; undefined when it is one. */
export function tableFault(
  output: unknown,
  columns: Record<string, Type>,
  words: Words,
): Extract<CheckResult, { right: false }> | undefined {
  if (output instanceof Odd) return wrong(`returned ${output.text}`);
  if (!isTable(output)) return wrong('no table was returned');
  const names = Object.keys(columns);
  const named = namesFault(output.columns, names);
  if (named) return named;
  const types = output.columns.map((name) => columns[name]!);
  for (const [i, type] of types.entries()) {
    for (const row of output.rows) {
      const cell = row[i];
      const where = `column ${output.columns[i]!}`;
      if (cell instanceof Odd) return wrong(`${where} has ${cell.text}`);
      // A null that should not be there is a wrong value, not a wrong type.
      const misfit = cell === null ? undefined : findMisfit(cell, type);
      if (!misfit) continue;
      const [reason, detail] = explainMisfit(misfit, words);
      return wrong(`${where}: ${reason}`, `${where}: ${detail}`);
    }
  }
  return undefined;
}

/** Why columns have other names than those that are asked for; in any order. */
function namesFault(got: readonly string[], asked: readonly string[]) {
  const twice = got.find((name, i) => got.indexOf(name) < i);
  const [few, many] = [
    asked.filter((n) => !got.includes(n)),
    got.filter((n) => !asked.includes(n)),
  ];
  const all = `expected the columns ${asked.join(', ')}; got ${got.join(', ')}`;
  if (twice !== undefined) return wrong('two columns have the same name', all);
  if (few.length === 0 && many.length === 0) return undefined;
  if (few.length > 0 && few.length === many.length) {
    const what = few.length === 1 ? 'column' : 'columns';
    return wrong(`no ${what} named ${listNames(few)}: name a column with AS`, all);
  }
  if (few.length > 0) return wrong(`column ${listNames(few)} is missing`, all);
  return wrong('there are more columns than asked for', all);
}
