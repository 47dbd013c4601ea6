import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A tree in level order, `null` for a missing child. */
type Tree = (number | null)[];

const NODES = 10_000;

/** The input of a case. */
const input = (tree: Tree): [Tree] => [tree];
const anyValue = (random: Random) => random.integer(-1000, 1000);

/**
 * Grows a tree node by node. Each node takes one of the free slots, by its number; the last slot moves to where the
 * taken one was, and the new node's slots, left before right, are appended.
 */
function grow(values: readonly number[], choose: (free: number, node: number) => number): Tree {
  const children: [number?, number?][] = values.map(() => []);
  const free: { parent: number; side: 0 | 1 }[] = [];
  for (const node of values.keys()) {
    if (node > 0) {
      const place = choose(free.length, node);
      const { parent, side } = free[place]!;
      free[place] = free.at(-1)!;
      free.pop();
      children[parent]![side] = node;
    }
    free.push({ parent: node, side: 0 }, { parent: node, side: 1 });
  }
  const nodes: (number | undefined)[] = values.length > 0 ? [0] : [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node !== undefined) nodes.push(children[node]![0], children[node]![1]);
  }
  return trim(nodes.map((node) => (node === undefined ? null : values[node]!)));
}

/** One node per level, each on a random side of the one above it. */
function chain(nodes: number, random: Random, side = () => random.pick(['left', 'right'])): Tree {
  const list: Tree = [anyValue(random)];
  for (let i = 1; i < nodes; i++) {
    const value = anyValue(random);
    list.push(...(side() === 'left' ? [value, null] : [null, value]));
  }
  return trim(list);
}

/** Level by level, with a quarter of the slots left empty: about 1.5 times as many nodes on each level. */
function wide(nodes: number, random: Random, value = () => anyValue(random)): Tree {
  const list: Tree = [value()];
  let open = 2;
  for (let made = 1; made < nodes;) {
    if (open > 1 && random.integer(1, 4) === 1) {
      list.push(null);
      open--;
    } else {
      list.push(value());
      made++;
      open++;
    }
  }
  return list;
}

function trim(list: Tree): Tree {
  return list.slice(0, list.findLastIndex((value) => value !== null) + 1);
}

// Few different values, so that many are equal; values often used as marks; lengths of 1 to 5 characters.
const smallValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(-1, -12, 12, 21, 100, -100, 999, -999, 1000, -1000) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
);
const place = fc.nat({ max: 1000 });

/** A node and its slot: any free slot, or (for a chain) one of the two slots of the newest node. */
const shapes = {
  anyPlace: (place: number, free: number) => place % free,
  newestNode: (place: number, free: number) => free - 1 - (place % 2),
};

/** Nodes that each choose their slot, as one of the shapes interprets it. */
type Node = [value: number, place: number];

const treeOf = (shape: (place: number, free: number) => number, nodes: readonly Node[]) =>
  input(
    grow(
      nodes.map(([value]) => value),
      (free, node) => shape(nodes[node]![1], free),
    ),
  );

const bushy = fc
  .tuple(
    fc.constantFrom(shapes.anyPlace, shapes.anyPlace, shapes.newestNode),
    fc.array(fc.tuple(smallValue, place), { maxLength: 12 }),
  )
  .map(([shape, nodes]) => treeOf(shape, nodes));

/** A chain longer than a double has bits: a position counted as in a full tree is rounded. */
const DEEP = 56;
const deep = fc
  .array(fc.tuple(fc.constantFrom(0, 1), place), { minLength: DEEP, maxLength: DEEP })
  .map((nodes) => treeOf(shapes.newestNode, nodes));

export default defineGenerators(problem, {
  small: fc.oneof({ weight: 19, arbitrary: bushy }, { weight: 1, arbitrary: deep }),
  large: {
    // The deepest trees there are: straight down, and with turns.
    'chain-straight': (random) => input(chain(NODES, random, () => 'left')),
    'chain-with-turns': (random) => input(chain(NODES, random)),
    wide: (random) => input(wide(NODES, random)),
    'any-shape': (random) => {
      const values = random.list(NODES, () => anyValue(random));
      return input(grow(values, (free) => random.integer(0, free - 1)));
    },
    'longest-values': (random) => input(wide(NODES, random, () => -1000)),
  },
  growth: {
    // Beyond that, far enough for a queue that shift() has to move.
    nodes: {
      from: 16,
      legal: NODES,
      beyond: 40_000,
      make: (nodes, random) => input(wide(nodes, random)),
    },
    depth: { from: 16, legal: NODES, make: (depth, random) => input(chain(depth, random)) },
  },
});
