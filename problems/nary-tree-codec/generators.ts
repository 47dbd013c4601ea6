import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A tree as a list: the root and `null`, then for each node in level order its children and `null`. */
type Tree = (number | null)[];

const NODES = 10_000;
const anyValue = (random: Random) => random.integer(0, 1e4);

/** The list of a tree whose node `i` hangs, as the last child so far, at the earlier node `parentOf(i)`. */
function tree(values: readonly number[], parentOf: (node: number) => number): [Tree] {
  if (values.length === 0) return [[]];
  const children: number[][] = values.map(() => []);
  for (let node = 1; node < values.length; node++) children[parentOf(node)]!.push(node);
  const list: Tree = [values[0]!, null];
  const order = [0];
  for (let i = 0; i < order.length; i++) {
    for (const child of children[order[i]!]!) {
      order.push(child);
      list.push(values[child]!);
    }
    list.push(null);
  }
  return [list.slice(0, list.findLastIndex((value) => value !== null) + 1)];
}

const values = (nodes: number, random: Random) => random.list(nodes, () => anyValue(random));

/** One node a level. */
const chain = (nodes: number, random: Random) => tree(values(nodes, random), (node) => node - 1);

/** A chain with a leaf before or after each of its nodes. */
function caterpillar(nodes: number, random: Random): [Tree] {
  const swapped = random.list(nodes, () => random.integer(0, 1));
  // Nodes 2i - 1 and 2i are a level; one of them carries the next.
  return tree(values(nodes, random), (node) => {
    const above = Math.floor((node - 1) / 2);
    return above === 0 ? 0 : 2 * above - swapped[above]!;
  });
}

/** Seven of eight nodes right below the root, and the others anywhere below. */
function wide(nodes: number, random: Random): [Tree] {
  return tree(values(nodes, random), (node) =>
    node <= (7 * nodes) / 8 ? 0 : random.integer(0, node - 1),
  );
}

// Few different values, so that equal ones meet; what people take for a mark; lengths of 1 to 5 characters.
const smallValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(10, 11, 12, 21, 100, 111, 999, 9999, 10_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1e4 }) },
);

/** Where a node hangs, by its number and a number of its own: anywhere, low, at the newest, at the root. */
const shapes: ((node: number, place: number) => number)[] = [
  (node, place) => place % node,
  (node, place) => Math.max(0, node - 1 - (place % 3)),
  (node) => node - 1,
  (node, place) => (place % 4 === 0 ? place % node : 0),
];

const anyTree = fc
  .tuple(
    fc.constantFrom(...shapes),
    fc.array(fc.tuple(smallValue, fc.nat({ max: 1000 })), { maxLength: 16 }),
  )
  .map(([shape, nodes]) =>
    tree(
      nodes.map(([value]) => value),
      (node) => shape(node, nodes[node]![1]),
    ),
  );

/** Ten children and more, the last of which may have one. */
const star = fc
  .array(smallValue, { minLength: 11, maxLength: 14 })
  .map((values) => tree(values, (node) => (node < 12 ? 0 : node - 1)));

export default defineGenerators(problem, {
  small: fc.oneof({ weight: 12, arbitrary: anyTree }, { weight: 1, arbitrary: star }),
  large: {
    chain: (random) => chain(NODES, random),
    caterpillar: (random) => caterpillar(NODES, random),
    star: (random) => tree(values(NODES, random), () => 0),
    'any-shape': (random) =>
      tree(values(NODES, random), (node) => random.integer(Math.floor(node / 2), node - 1)),
  },
  growth: {
    // No deeper: JSON.stringify(root) is no worse an idea than others, but at each node the engine looks for
    // cycles along the whole path to it, which shows on chains of some thousands.
    depth: { from: 64, to: 2_048, make: chain },
    // Wide enough for a queue of more than 32,000 nodes: a queue by shift() is slow only from there.
    nodes: { from: 256, to: 262_144, make: wide },
  },
});
