/** Schemas of inputs and answers that several problems share: trees, grids, calls of a class. */
import * as v from 'valibot';
import { explainIssues, FIRST_ISSUE } from '../base/parse.ts';
import { isTable } from '../base/table.ts';
import type { Table } from '../types.ts';

/** A value of a tree's node, and the list around it. */
type TreeList = (number | null)[];

/** A binary tree as a level-order list, such as `[1, 2, null, 3]`: no trailing `null`, no child without a parent. */
export function treeSchema(
  value: v.GenericSchema<unknown, number>,
): v.GenericSchema<unknown, TreeList> {
  return v.pipe(
    v.array(v.nullable(value)),
    v.check<TreeList, string>(isLevelOrder, 'not a tree in level order, such as [1,2,null,3]'),
  );
}

function isLevelOrder(list: TreeList): boolean {
  if (list.length === 0) return true;
  if (list[0] === null || list.at(-1) === null) return false;
  let places = 1;
  for (const value of list) {
    if (places === 0) return false;
    places += value === null ? -1 : 1;
  }
  return true;
}

/**
 * A tree with any number of children as a list, such as `[1, null, 2, 3, null, 4]`: the root and `null`, then for
 * each node in level order its children and `null`; no trailing `null`, no child without a parent.
 */
export function naryTreeSchema(
  value: v.GenericSchema<unknown, number>,
): v.GenericSchema<unknown, TreeList> {
  return v.pipe(
    v.array(v.nullable(value)),
    v.check<TreeList, string>(
      isListOfChildren,
      'not a tree as a list of children, such as [1,null,2,3,null,4]',
    ),
  );
}

function isListOfChildren(list: TreeList): boolean {
  if (list.length === 0) return true;
  if (list[0] === null || list.at(-1) === null || typeof list[1] === 'number') return false;
  let nodes = 1;
  let parent = 0;
  for (const value of list.slice(2)) {
    if (value === null) parent++;
    else nodes++;
    if (parent >= nodes) return false;
  }
  return true;
}

/** A grid of at least one cell, with rows of one length and sides of at most `maxSide`. */
export function gridSchema<Cell>(
  cell: v.GenericSchema<unknown, Cell>,
  maxSide: number,
): v.GenericSchema<unknown, Cell[][]> {
  const row = v.pipe(v.array(cell), v.minLength(1), v.maxLength(maxSide));
  return v.pipe(
    v.array(row),
    v.minLength(1),
    v.maxLength(maxSide),
    v.check<Cell[][], string>(
      (rows) => rows.every(({ length }) => length === rows[0]!.length),
      'rows differ in length',
    ),
  );
}

/** What a problem says of a table, besides what its entry does. */
interface RowsSchema {
  maxRows: number;
  /** What a column's values must be; a column that is not mentioned may have any value of its type. */
  columns?: Record<string, v.GenericSchema>;
}

/**
 * The input of a query: its tables, in the order of the entry.
 *
 * @param tables what each may have in it, in the same order
 */
export function tablesSchema(
  tables: Record<string, RowsSchema>,
): v.GenericSchema<unknown, Table[]> {
  const shapes = Object.entries(tables);
  return v.pipe(
    v.array(v.custom<Table>(isTable)),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [i, [name, { maxRows, columns = {} }]] of shapes.entries()) {
        const table = dataset.value[i]!;
        const say = (what: string) => addIssue({ message: `table ${name}: ${what}` });
        if (table.rows.length > maxRows) return say(`at most ${maxRows} rows`);
        for (const [column, schema] of Object.entries(columns)) {
          const j = table.columns.indexOf(column);
          for (const [n, row] of table.rows.entries()) {
            const result = v.safeParse(schema, row[j], FIRST_ISSUE);
            if (result.success) continue;
            return say(`row ${n + 1}, ${column}: ${explainIssues(result.issues)}`);
          }
        }
      }
    }),
  );
}

/** The input of a class problem: `[names, arguments]`, the constructor first. */
export type Operations = [names: string[], args: unknown[][]];

/**
 * The input of a class problem: `[["MedianFinder","addNum"],[[],[1]]]`.
 *
 * @param construct the constructor's name and the schema of its arguments
 * @param methods each method's schema of arguments
 * @param maxCalls most method calls in one input
 */
export function operationsSchema(
  construct: { name: string; args: v.GenericSchema<unknown, unknown[]> },
  methods: Record<string, v.GenericSchema<unknown, unknown[]>>,
  maxCalls: number,
): v.GenericSchema<unknown, Operations> {
  const schemas = new Map(Object.entries(methods));
  return v.pipe(
    v.tuple([v.array(v.string()), v.array(v.array(v.unknown()))]),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const [names, args] = dataset.value;
      const say = (message: string) => addIssue({ message });
      if (names.length !== args.length)
        say(`${names.length} names but ${args.length} argument lists`);
      else if (names[0] !== construct.name) say(`the first call must be ${construct.name}`);
      else if (names.length - 1 > maxCalls) say(`at most ${maxCalls} calls`);
      else {
        for (const [i, name] of names.entries()) {
          const schema = i === 0 ? construct.args : schemas.get(name);
          if (!schema) return say(`call ${i}: there is no method ${name}`);
          const result = v.safeParse(schema, args[i], FIRST_ISSUE);
          if (!result.success) return say(`call ${i}, ${name}: ${explainIssues(result.issues)}`);
        }
      }
    }),
  );
}
