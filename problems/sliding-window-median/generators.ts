import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [nums: number[], k: number];

const LIMIT = 2 ** 31;
const anywhere = (random: Random) => random.integer(-LIMIT, LIMIT - 1);

/** Each number is the one before it, or a little larger. */
function rising(random: Random, length: number): number[] {
  let last = -1e6;
  return random.list(length, () => (last += random.integer(0, 3)));
}

/**
 * Random numbers, then rising ones, then random numbers again. None of them lies among the rising ones, whatever the
 * length.
 */
function changing(random: Random, length: number): number[] {
  const part = length / 4;
  return [
    ...random.list(part, () => random.integer(-3e6, -1e6 - 1)),
    ...rising(random, length - 2 * part),
    ...random.list(part, () => random.integer(-3e6, -1e6 - 1)),
  ];
}

const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -120, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: -LIMIT, max: LIMIT - 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(-LIMIT, LIMIT - 1) },
);
const numbers = fc.array(number, { minLength: 1, maxLength: 24, size: 'max' });

/** A window of any length, often a short one or all numbers. */
const windowOf = (nums: number[]) =>
  fc
    .oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: nums.length }))
    .map((k): Input => [nums, Math.min(k, nums.length)]);

export default defineGenerators(problem, {
  small: fc.oneof(
    numbers.chain(windowOf),
    // Sorted one way or the other: each number enters at one end and leaves at the other.
    fc
      .tuple(numbers, fc.constantFrom(1, -1))
      .map(([nums, sign]) => nums.toSorted((a, b) => sign * (a - b)))
      .chain(windowOf),
  ),
  large: {
    'wide-window': (random): Input => [random.list(20_000, () => anywhere(random)), 10_000],
    'narrow-window': (random): Input => [random.list(40_000, () => anywhere(random)), 3],
    'few-values': (random): Input => [random.list(20_000, () => random.integer(-2, 2)), 1_001],
    rising: (random): Input => [rising(random, 6_000), 2_000],
    falling: (random): Input => [rising(random, 6_000).reverse(), 1_999],
    'window-of-all': (random): Input => [random.list(50_000, () => anywhere(random)), 50_000],
  },
  growth: {
    // The window grows with the list, so that work per step that depends on it shows.
    numbers: {
      from: 16,
      legal: 100_000,
      make: (size, random): Input => [changing(random, size), size / 2],
    },
  },
});
