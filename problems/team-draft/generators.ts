import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [a: number[], b: number[], coins: boolean[], length: number];

const coins = (random: Random, count: number) =>
  random.list(count, () => random.integer(0, 1) === 1);

/** The same titles in two orders. */
function shuffled(random: Random, titles: number): Input {
  const a = random.shuffle(random.list(titles, (i) => i * 3));
  return [a, random.shuffle(a), coins(random, titles), titles];
}

/** The same ranking twice. */
function shared(random: Random, titles: number): Input {
  const a = random.shuffle(random.list(titles, (i) => i * 3));
  return [a, [...a], coins(random, titles), titles];
}

const list = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 6 });

export default defineGenerators(problem, {
  small: fc
    .tuple(
      list,
      list,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 9, size: 'max' }),
      fc.nat(8),
    )
    .map(([a, b, coins, n]): Input => [a, b, coins, 1 + (n % coins.length)]),
  large: {
    shuffled: (random) => shuffled(random, 10_000),
    shared: (random) => shared(random, 10_000),
    'nothing-in-common': (random): Input => [
      random.list(10_000, (i) => i),
      random.list(10_000, (i) => 20_000 + i),
      coins(random, 20_000),
      20_000,
    ],
    // One goes on alone.
    'short-and-long': (random): Input => [
      [5, 6, 7],
      random.list(20_000, (i) => i),
      coins(random, 20_000),
      20_000,
    ],
  },
  growth: {
    titles: { from: 16, legal: 32_768, make: (titles, random) => shuffled(random, titles) },
  },
});
