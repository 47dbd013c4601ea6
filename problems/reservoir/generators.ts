import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [k: number, asked: number[], streams: number, seed: number];

const seed = (random: Random) => random.integer(0, 2 ** 31 - 1);

export default defineGenerators(problem, {
  // Few streams: only the rules are judged, not how likely the samples are.
  small: fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
      .map((counts) => counts.sort((a, b) => a - b)),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 1_000 }),
  ),
  large: {
    'hundred-of-two-hundred': (random): Input => [100, [200], 150, seed(random)],
    'all-pairs-of-eight': (random): Input => [2, [2, 4, 8], 2_500, seed(random)],
    'thousand-of-many': (random): Input => [1_000, [999, 1_000, 1_001, 20_000], 1, seed(random)],
  },
  growth: {
    items: {
      from: 250_000,
      legal: 4_000_000,
      make: (items, random): Input => [100, [items], 1, seed(random)],
    },
  },
});
