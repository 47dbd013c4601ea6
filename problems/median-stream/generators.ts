import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A question instead of a number. */
const ASK = null;
type Call = number | typeof ASK;

function operations(calls: readonly Call[]): Operations {
  return [
    ['MedianFinder', ...calls.map((call) => (call === ASK ? 'findMedian' : 'addNum'))],
    [[], ...calls.map((call) => (call === ASK ? [] : [call]))],
  ];
}

/** Numbers with questions among them, about one call in `every`; the first call adds. */
function stream(random: Random, calls: number, every: number, next: () => number): Operations {
  return operations(
    random.list(calls, (i) => (i > 0 && random.integer(1, every) === 1 ? ASK : next())),
  );
}

const anywhere = (random: Random) => () => random.integer(-1e5, 1e5);

/** Each number is the one before it or the next smaller. */
function falling(random: Random): () => number {
  let last = 1e5;
  return () => (last = Math.max(-1e5, last - random.integer(0, 1)));
}

const digit = fc.integer({ min: -3, max: 3 });
const number = fc.oneof(
  { weight: 4, arbitrary: digit },
  { weight: 3, arbitrary: fc.integer({ min: -120, max: 120 }) },
  { weight: 2, arbitrary: fc.integer({ min: -1e5, max: 1e5 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1e5, 1e5) },
);
const call = fc.oneof({ weight: 2, arbitrary: number }, { weight: 1, arbitrary: fc.constant(ASK) });

export default defineGenerators(problem, {
  small: fc.oneof(
    // Anything, asked at the end whatever else is asked.
    fc
      .tuple(number, fc.array(call, { maxLength: 30, size: 'max' }))
      .map(([first, rest]) => operations([first, ...rest, ASK])),
    // Many equal numbers, asked after each.
    fc
      .array(digit, { minLength: 1, maxLength: 12 })
      .map((numbers) => operations(numbers.flatMap((num) => [num, ASK]))),
    // Sorted one way or the other, asked after each.
    fc
      .tuple(fc.array(number, { minLength: 1, maxLength: 10 }), fc.constantFrom(1, -1))
      .map(([numbers, sign]) =>
        operations(numbers.toSorted((a, b) => sign * (a - b)).flatMap((num) => [num, ASK])),
      ),
  ),
  large: {
    random: (random) => stream(random, 40_000, 10, anywhere(random)),
    falling: (random) => stream(random, 30_000, 10, falling(random)),
    'few-values': (random) => stream(random, 20_000, 5, () => random.integer(-2, 2)),
    'numbers-then-questions': (random) =>
      operations([...random.list(49_000, anywhere(random)), ...random.list(1_000, () => ASK)]),
  },
  growth: {
    calls: {
      from: 16,
      legal: 50_000,
      make: (calls, random) => stream(random, calls, 5, anywhere(random)),
    },
    // The order that a search tree without balance degenerates on, and that shifts a whole sorted array.
    'falling calls': {
      from: 16,
      legal: 50_000,
      make: (calls, random) => stream(random, calls, 5, falling(random)),
    },
  },
});
