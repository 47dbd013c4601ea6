import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [expected: number[], actual: number[], bins: number];

/** Watch minutes: many short views, few long ones. */
const minutes = (random: Random, count: number, scale = 1) =>
  random.list(count, () => scale * 240 * random.fraction() ** 3);

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom(-100, 9, 10, 80, 1000, 0.5, -0, 1e308, -1e308) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => n / 10) },
);
const values = fc.array(value, { minLength: 1, maxLength: 14, size: 'max' });

export default defineGenerators(problem, {
  // Fewer and more bins than values; many values on an edge.
  small: fc.tuple(
    values,
    values,
    fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(10, 13, 25)),
  ),
  large: {
    minutes: (random): Input => [minutes(random, 20_000), minutes(random, 15_000, 1.1), 10],
    'many-bins': (random): Input => [minutes(random, 20_000), minutes(random, 20_000), 1_000],
    // Nearly all the same: most edges are equal.
    'mostly-zero': (random): Input => [
      random.list(20_000, () => (random.integer(1, 9) === 1 ? random.integer(1, 50) : 0)),
      random.list(20_000, () => (random.integer(1, 7) === 1 ? random.integer(1, 50) : 0)),
      20,
    ],
    // Bins with one or two of 20,000 values: a share below that of an empty bin.
    'rare-values': (random): Input => [
      random.list(20_000, (i) => i),
      random.shuffle([...random.list(19_995, () => 3), 4_000, 8_000, 8_001, 12_000, 12_001]),
      10,
    ],
  },
  growth: {
    values: {
      from: 16,
      legal: 65_536,
      make: (count, random): Input => [minutes(random, count), minutes(random, count, 1.2), 10],
    },
    // Every size has the same number of values.
    bins: {
      from: 8,
      legal: 1_000,
      make: (bins, random): Input => [minutes(random, 2_048), minutes(random, 2_048, 1.2), bins],
    },
  },
});
