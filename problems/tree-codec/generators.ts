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
 * Grows a tree node by node. Each takes one of the free places, by its number; the last place moves to where
 * the taken one was, and the new node's places, left before right, come after it.
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

/** One node a level, each at a random side of the one above it. */
function chain(nodes: number, random: Random, side = () => random.pick(['left', 'right'])): Tree {
  const list: Tree = [anyValue(random)];
  for (let i = 1; i < nodes; i++) {
    const value = anyValue(random);
    list.push(...(side() === 'left' ? [value, null] : [null, value]));
  }
  return trim(list);
}

/** Level by level, a quarter of the places left empty: about 1.5 times as many nodes on each level. */
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

// Few different values, so that equal ones meet; what people take for a mark; lengths of 1 to 5 characters.
const smallValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2) },
  { weight: 2, arbitrary: fc.constantFrom(-1, -12, 12, 21, 100, -100, 999, -999, 1000, -1000) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
);
const place = fc.nat({ max: 1000 });

/** A node and where it goes: at any free place, or (a chain) at one of the two of the newest node. */
const shapes = {
  anyPlace: (place: number, free: number) => place % free,
  newestNode: (place: number, free: number) => free - 1 - (place % 2),
};

/** Nodes that each say their place, as one of the shapes reads it. */
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

/** A chain longer than a double has bits: a place counted as in a full tree is rounded. */
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
    // Wide enough for a queue of more than 32,000 nodes: a queue by shift() is slow only from there.
    nodes: { from: 256, to: 262_144, make: (nodes, random) => input(wide(nodes, random)) },
    // No deeper: JSON.stringify(root) is no worse an idea than others, but at each node the engine looks for
    // cycles along the whole path to it, which shows on chains of some thousands.
    depth: { from: 64, to: 2_048, make: (depth, random) => input(chain(depth, random)) },
  },
});
