import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [intervals: number[][]];

/** Half of the line is covered, in pieces of about two overlapping intervals. */
const scattered = (random: Random, count: number): Input => [
  random.list(count, () => {
    const start = random.integer(0, 1e9 - 1e8);
    return [start, start + random.integer(0, Math.floor(1e9 / (count + 10)))];
  }),
];

/** Each inside the one before, in random order. */
const nested = (random: Random, count: number): Input => [
  random.shuffle(random.list(count, (i) => [i * 3, 1e9 - i * 5])),
];

const minute = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(99, 100, 1e9) },
);

export default defineGenerators(problem, {
  small: fc
    .array(fc.tuple(minute, minute), { maxLength: 8, size: 'max' })
    .map((pairs): Input => [pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)])]),
  large: {
    scattered: (random) => scattered(random, 20_000),
    nested: (random) => nested(random, 20_000),
    'all-touching': (random): Input => [
      random.shuffle(random.list(20_000, (i) => [i * 50_000, (i + 1) * 50_000])),
    ],
    'whole-line': (random): Input => [
      [...scattered(random, 10_000)[0], [0, 1e9], ...scattered(random, 10_000)[0]],
    ],
  },
  growth: {
    intervals: { from: 16, legal: 65_536, make: (count, random) => scattered(random, count) },
    'nested intervals': {
      from: 16,
      legal: 65_536,
      make: (count, random) => nested(random, count),
    },
  },
});
