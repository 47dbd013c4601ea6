import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A tree as a list: the root and `null`, then for each node in level order its children and `null`. */
type Tree = (number | null)[];

const NODES = 10_000;
const anyValue = (random: Random) => random.integer(0, 1e4);

/** The list of a tree whose node `i` is added as the last child of the earlier node `parentOf(i)`. */
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

/** One node per level. */
const chain = (nodes: number, random: Random) => tree(values(nodes, random), (node) => node - 1);

/** A chain with a leaf before or after each of its nodes. */
function caterpillar(nodes: number, random: Random): [Tree] {
  const swapped = random.list(nodes, () => random.integer(0, 1));
  // Nodes 2i - 1 and 2i form a level; one of them is the parent of the next.
  return tree(values(nodes, random), (node) => {
    const above = Math.floor((node - 1) / 2);
    return above === 0 ? 0 : 2 * above - swapped[above]!;
  });
}

/** Seven of eight nodes are children of the root, and the others are anywhere below. */
function wide(nodes: number, random: Random): [Tree] {
  return tree(values(nodes, random), (node) =>
    node <= (7 * nodes) / 8 ? 0 : random.integer(0, node - 1),
  );
}

// Few different values, so that many are equal; values often used as marks; lengths of 1 to 5 characters.
const smallValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(10, 11, 12, 21, 100, 111, 999, 9999, 10_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1e4 }) },
);

/** Where a node is attached, by its number and a random number: anywhere, low, at the newest node, at the root. */
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

/** Ten or more children, the last of which may have one. */
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
    depth: { from: 16, legal: NODES, make: chain },
    // Beyond that, far enough for a queue that shift() has to move.
    nodes: { from: 16, legal: NODES, beyond: 40_000, make: wide },
  },
});
