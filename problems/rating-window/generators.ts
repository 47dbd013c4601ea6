import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

/** A call: how many seconds after the previous one, and a rating, or nothing for a call to average. */
type Call = [later: number, rating?: number];

function operations(seconds: number, calls: readonly Call[]): Operations {
  let now = 0;
  return [
    ['RatingWindow', ...calls.map(([, rating]) => (rating === undefined ? 'average' : 'add'))],
    [
      [seconds],
      ...calls.map(([later, rating]) => {
        now += later;
        return rating === undefined ? [now] : [now, rating];
      }),
    ],
  ];
}

/** Ratings from a millionth to a billion, with magnitudes equally likely. */
const ofAnySize = (random: Random) => 10 ** (random.fraction() * 15 - 6);
const stars = (random: Random) => random.integer(1, 10) / 2;

/** About one rating per second, and a call to average after about every fourth. */
const stream = (random: Random, calls: number, rating: (random: Random) => number): Call[] =>
  random.list(calls, () =>
    random.integer(1, 4) === 1 ? [0] : [random.integer(0, 2), rating(random)],
  );

const rating = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2) },
  { weight: 2, arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1.1, 1e-6) },
  { weight: 2, arbitrary: fc.constantFrom(1e9, 123456789.123, 999999999.9, 1e5) },
);
const later = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 12 }) },
);
const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(later, rating) },
  { weight: 2, arbitrary: fc.tuple(later) },
);

export default defineGenerators(problem, {
  // Windows that hold nothing, a few or all of the ratings.
  small: fc
    .tuple(
      fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(10, 100)),
      fc.array(call, { minLength: 1, maxLength: 24, size: 'max' }),
    )
    .map(([seconds, calls]) => operations(seconds, calls)),
  large: {
    stars: (random) => operations(600, stream(random, 30_000, stars)),
    'of-any-size': (random) => operations(60, stream(random, 30_000, ofAnySize)),
    // A window that is wide while the ratings are large, then empties to a few small ones.
    'large-ones-leave': (random) =>
      operations(20_000, [
        ...stream(random, 20_000, () => 1e9 * random.fraction()),
        ...stream(random, 20_000, () => random.fraction()),
        [15_000],
      ]),
    'all-in-one-second': (random) =>
      operations(
        1,
        random.list(20_000, (i): Call => (i % 3 === 2 ? [0] : [0, stars(random)])),
      ),
    'long-silences': (random) =>
      operations(
        1_000,
        random.list(20_000, (i): Call =>
          i % 2 === 1 ? [0] : [random.integer(1, 8) === 1 ? 2_000 : 1, stars(random)],
        ),
      ),
  },
  growth: {
    // The window grows with the stream, so that work per call that depends on it shows as well.
    calls: {
      from: 16,
      legal: 100_000,
      make: (calls, random) => operations(Math.round(calls / 2), stream(random, calls, stars)),
    },
  },
});
