import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [labels: number[], scores: number[]];

/** Scores from so many different ones. */
function scored(random: Random, titles: number, different: number): Input {
  const labels = random.list(titles, () => random.integer(0, 1));
  return [labels, labels.map((label) => random.integer(0, different) + (label * different) / 4)];
}

const score = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(9, 10, 100, 0.1, 0.10000000000000002, -0, -1e308, 1e308),
  },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);

export default defineGenerators(problem, {
  small: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1 }), score), { maxLength: 12, size: 'max' })
    .map((titles): Input => [titles.map(([label]) => label), titles.map(([, score]) => score)]),
  large: {
    'all-different': (random) => scored(random, 20_000, 1e9),
    'many-ties': (random) => scored(random, 20_000, 12),
    // 2.5·10^9 pairs: 32 bits hold their number neither with a sign nor without.
    'most-pairs': (random): Input => [
      random.list(1e5, (i) => i % 2),
      random.list(1e5, (i) => (i % 2) + random.integer(0, 3)),
    ],
    sorted: (): Input => {
      const titles = Array.from({ length: 30_000 }, (_, i) => i);
      return [titles.map((i) => Number(i % 3 > 0)), titles];
    },
  },
  growth: {
    titles: { from: 16, legal: 65_536, make: (titles, random) => scored(random, titles, 1e9) },
    ties: {
      from: 16,
      legal: 65_536,
      make: (titles, random): Input => [
        random.list(titles, () => random.integer(0, 1)),
        random.list(titles, () => 7),
      ],
    },
  },
});
