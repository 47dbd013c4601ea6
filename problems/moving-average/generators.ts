import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const CALLS = 50_000;

function operations(size: number, ratings: readonly number[]): Operations {
  return [
    ['MovingAverage', ...new Array<string>(ratings.length).fill('next')],
    [[size], ...ratings.map((rating) => [rating])],
  ];
}

const stream = (random: Random, calls = CALLS) =>
  random.list(calls, () => random.integer(-1e5, 1e5));

export default defineGenerators(problem, {
  // Windows smaller than, as large as and larger than the stream; values small enough to read.
  small: fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -1e5, max: 1e5 })), {
        minLength: 1,
        maxLength: 14,
      }),
    )
    .map(([size, ratings]) => operations(size, ratings)),
  large: {
    'narrow-window': (random) => operations(3, stream(random)),
    'wide-window': (random) => operations(random.integer(10_000, 20_000), stream(random)),
    'window-of-all': (random) => operations(CALLS, stream(random)),
    'largest-values': (random) =>
      operations(
        CALLS / 2,
        random.list(CALLS, () => random.pick([-1e5, 1e5])),
      ),
    // The sum reaches 4.5·10^9, and stays there while the window moves: 32 bits hold it neither with a sign nor without.
    'greatest-sum': () => operations(CALLS * 0.9, new Array<number>(CALLS).fill(1e5)),
  },
  growth: {
    // The window grows with the stream, so that work per call that depends on it shows as well.
    calls: {
      from: 16,
      legal: 100_000,
      make: (calls, random) => operations(Math.ceil(calls / 4), stream(random, calls)),
    },
    // Every size makes the same number of calls: a small one costs as much as a large one, and tells no more.
    window: {
      from: 64,
      legal: 8_192,
      make: (size, random) => operations(size, stream(random, 16_384)),
    },
  },
});
