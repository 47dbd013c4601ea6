import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [titles: number, prerequisites: number[][]];

/** Twice as many pairs as titles, which an order in random numbers respects. */
function orderly(random: Random, titles: number): Input {
  const names = random.shuffle(random.list(titles, (i) => i));
  const pairs = random.list(2 * titles, () => {
    const later = random.integer(1, titles - 1);
    return [names[later]!, names[random.integer(0, later - 1)]!];
  });
  return [titles, pairs];
}

function chain(random: Random, titles: number): Input {
  const names = random.shuffle(random.list(titles, (i) => i));
  return [titles, random.shuffle(random.list(titles - 1, (i) => [names[i + 1]!, names[i]!]))];
}

/** All titles wait for the same one, and are ready together when it is released. */
function star(random: Random, titles: number): Input {
  const [first, ...others] = random.shuffle(random.list(titles, (i) => i));
  return [titles, others.map((title) => [title, first!])];
}

/**
 * A chain whose first title also comes before all others, and its last one after all of them: lists as long as there
 * are titles, but never more than one title is ready.
 */
function chainWithShortcuts(random: Random, titles: number): Input {
  const names = random.shuffle(random.list(titles, (i) => i));
  const [first, last] = [names[0]!, names.at(-1)!];
  const pairs = names.slice(1, -1).flatMap((title, i) => [
    [title, names[i]!],
    [title, first],
    [last, title],
  ]);
  return [titles, pairs];
}

const title = (titles: number) => fc.integer({ min: 0, max: titles - 1 });

export default defineGenerators(problem, {
  small: fc.integer({ min: 1, max: 7 }).chain((titles): fc.Arbitrary<Input> => {
    const pairs = fc.array(fc.tuple(title(titles), title(titles)), { maxLength: 10, size: 'max' });
    // Pairs in any direction mostly have a cycle; pairs in one direction never have.
    const forward = pairs.map((all) =>
      all.filter(([a, b]) => a !== b).map(([a, b]) => [Math.max(a, b), Math.min(a, b)]),
    );
    const backward = forward.map((all) => all.map(([a, b]) => [b!, a!]));
    return fc.tuple(fc.constant(titles), fc.oneof(pairs, forward, backward));
  }),
  large: {
    'many-titles': (random) => orderly(random, 20_000),
    // A search recurses as deep as there are titles.
    'long-chain': (random) => chain(random, 1e5),
    'cycle-at-the-end': (random): Input => {
      const [titles, pairs] = chain(random, 20_000);
      const later = new Set(pairs.map(([a]) => a));
      const first = pairs.find(([, b]) => !later.has(b))![1]!;
      return [titles, [...pairs, [first, random.pick([...later])!]]];
    },
    'few-titles-many-pairs': (random): Input => [
      200,
      random.list(20_000, () => {
        const later = random.integer(1, 199);
        return [later, random.integer(0, later - 1)];
      }),
    ],
  },
  growth: {
    titles: { from: 16, legal: 65_536, make: (titles, random) => orderly(random, titles) },
    'titles that wait for one': {
      from: 16,
      legal: 100_000,
      make: (titles, random) => star(random, titles),
    },
    'titles in a chain': {
      from: 16,
      legal: 65_536,
      make: (titles, random) => chainWithShortcuts(random, titles),
    },
  },
});
