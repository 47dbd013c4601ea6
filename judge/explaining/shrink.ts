/** Simpler inputs than a given one, for making a counterexample small. They need not keep the constraints. */
import { type Form, formOf } from '../entry/forms.ts';
import { type NaryNodeLike, naryTreeFromList, naryTreeToList } from '../entry/nary-trees.ts';
import { treeFromList, type TreeNodeLike, treeToList } from '../entry/trees.ts';
import type { Entry, Table, Type } from '../types.ts';
import { shorterLists, smallerNumbers } from './smaller.ts';
import { simplerTables } from './simpler-tables.ts';

/** Shorter as text, or equally long with smaller digits and letters. */
export function isSimpler(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

/**
 * Inputs that may be simpler: with less in them first, then with smaller values. Calls of a class are taken
 * out whole, rows of equal length lose a column together, a tree loses a node and what hangs below it moves up.
 */
export function* simplerInputs(entry: Entry, input: unknown[]): Generator<unknown[]> {
  if (entry.kind === 'query') {
    yield* simplerTables(entry.tables, input as Table[]);
    return;
  }
  if (entry.kind === 'class') {
    const calls = (input[0] as string[]).map((name, i) => [name, (input[1] as unknown[])[i]]);
    const [construct, ...rest] = calls;
    for (const fewer of shorterLists(rest)) {
      const all = [construct!, ...fewer];
      yield [all.map(([name]) => name), all.map(([, args]) => args)];
    }
    for (const args of elementsSimpler(input[1] as unknown[])) yield [input[0], args];
  } else {
    const types = typesOf(entry);
    for (const [i, value] of input.entries()) {
      const form = types[i] ? formOf(types[i]) : 'value';
      for (const other of SIMPLER[form](value)) yield input.with(i, other);
    }
  }
  yield* renamed(input);
}

/** The types of an input's parts. */
function typesOf(entry: Exclude<Entry, { kind: 'class' | 'query' }>): Type[] {
  switch (entry.kind) {
    case 'codec':
      return [entry.carries];
    case 'dialogue':
      return Object.values(entry.input);
    case 'function':
      return Object.values(entry.parameters);
  }
}

/** What is simpler than a value, by how it crosses. */
const SIMPLER: Record<Form, (value: unknown) => Generator> = {
  value: simplerValues,
  tree: (list) => smallerTrees(list as unknown[]),
  'nary-tree': (list) => smallerNaryTrees(list as unknown[]),
};

function* simplerValues(value: unknown): Generator {
  if (Array.isArray(value)) {
    yield* shorterLists(value as unknown[]);
    yield* fewerColumns(value as unknown[]);
    yield* elementsSimpler(value as unknown[]);
  } else if (typeof value === 'string') {
    for (const fewer of shorterLists([...value])) yield fewer.join('');
    for (const [i, char] of [...value].entries()) {
      for (const smaller of smallerCharacters(char)) {
        yield value.slice(0, i) + smaller + value.slice(i + 1);
      }
    }
  } else if (typeof value === 'number') {
    yield* smallerNumbers(value);
  }
}

function* fewerColumns(rows: readonly unknown[]): Generator {
  const [first] = rows;
  if (!isList(first) || rows.length < 2) return;
  if (!rows.every((row) => isList(row) && row.length === first.length)) return;
  const indexes = Array.from({ length: first.length }, (_, i) => i);
  for (const kept of shorterLists(indexes)) {
    yield rows.map((row) => {
      const part = kept.map((i) => (row as ArrayLike<unknown>)[i]);
      return typeof row === 'string' ? part.join('') : part;
    });
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || typeof value === 'string';
}

function* elementsSimpler(list: readonly unknown[]): Generator<unknown[]> {
  for (const [i, element] of list.entries()) {
    for (const simpler of simplerValues(element)) yield list.with(i, simpler);
  }
}

function* smallerCharacters(char: string): Generator<string> {
  const least = /[1-9]/.test(char) ? '0' : /[b-z]/.test(char) ? 'a' : undefined;
  if (least === undefined) return;
  yield least;
  yield String.fromCharCode(char.charCodeAt(0) - 1);
}

/** The same with one number or one letter replaced wherever it stands; a letter also by nothing. */
function* renamed(input: unknown[]): Generator<unknown[]> {
  const numbers = new Set<number>();
  const letters = new Set<string>();
  eachLeaf(input, (leaf) => {
    if (typeof leaf === 'number') numbers.add(leaf);
    else if (typeof leaf === 'string') for (const letter of leaf) letters.add(letter);
    return leaf;
  });
  for (const number of numbers) {
    for (const smaller of smallerNumbers(number)) {
      yield eachLeaf(input, (leaf) => (leaf === number ? smaller : leaf)) as unknown[];
    }
  }
  for (const letter of letters) {
    for (const smaller of ['', ...smallerCharacters(letter)]) {
      yield eachLeaf(input, (leaf) =>
        typeof leaf === 'string' ? leaf.replaceAll(letter, smaller) : leaf,
      ) as unknown[];
    }
  }
}

function eachLeaf(value: unknown, change: (leaf: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map((part) => eachLeaf(part, change)) : change(value);
}

/** Trees, as level-order lists, in which a node gave way to one of its children or has a smaller value. */
function* smallerTrees(list: readonly unknown[]): Generator {
  const root = treeFromList(list);
  if (!root) return;
  // Where each node hangs, so that another can be put there for a moment.
  const places: { node: TreeNodeLike; hang: (node: TreeNodeLike | null) => void }[] = [];
  const holder = { root: root as TreeNodeLike | null };
  places.push({ node: root, hang: (node) => (holder.root = node) });
  for (let i = 0; i < places.length; i++) {
    const { node } = places[i]!;
    for (const side of ['left', 'right'] as const) {
      const child = node[side];
      if (child) places.push({ node: child, hang: (other) => (node[side] = other) });
    }
  }
  const asList = () => treeToList(holder.root);
  for (const { node, hang } of places) {
    for (const instead of new Set([null, node.left ?? null, node.right ?? null])) {
      hang(instead);
      yield asList();
    }
    hang(node);
  }
  yield* smallerNodes(
    places.map(({ node }) => node),
    asList,
  );
}

/** The same for trees with any number of children; a node also gives way to all its children. */
function* smallerNaryTrees(list: readonly unknown[]): Generator {
  const root = naryTreeFromList(list);
  if (!root) return;
  const holder: NaryNodeLike = { val: null, children: [root] };
  const asList = () => naryTreeToList(holder.children![0] ?? null);
  const parents = [holder];
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    const children = parent.children!;
    parents.push(...children);
    for (const [at, node] of children.entries()) {
      const below = node.children!;
      const instead = [[], ...(below.length > 1 ? [below] : []), ...below.map((child) => [child])];
      for (const nodes of instead) {
        // There is only one root.
        if (parent === holder && nodes.length > 1) continue;
        parent.children = children.toSpliced(at, 1, ...nodes);
        yield asList();
      }
    }
    parent.children = children;
  }
  yield* smallerNodes(parents.slice(1), asList);
}

/** The tree with a smaller value in one of its nodes. */
function* smallerNodes(nodes: readonly { val: unknown }[], asList: () => unknown): Generator {
  for (const node of nodes) {
    const { val } = node;
    for (const smaller of smallerNumbers(val as number)) {
      node.val = smaller;
      yield asList();
    }
    node.val = val;
  }
}
