import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import type { Rating } from './descent.ts';
import problem from './problem.ts';
import { isStable } from './stability.ts';

type Input = [
  Rating[],
  users: number[][],
  items: number[][],
  rate: number,
  l2: number,
  epochs: number,
];

/** Ratings of one to five stars by random users of random items, and small vectors to start with. */
function stars(
  random: Random,
  { ratings, people, factors, epochs }: Record<'ratings' | 'people' | 'factors' | 'epochs', number>,
): Input {
  const vectors = () =>
    random.list(people, () =>
      random.list(factors, () => random.integer(-500, 500) / (1000 * Math.sqrt(factors))),
    );
  const last = people - 1;
  return [
    random.list(ratings, (): Rating => [
      random.integer(0, last),
      random.integer(0, last),
      random.integer(1, 5),
    ]),
    vectors(),
    vectors(),
    0.02,
    0.05,
    epochs,
  ];
}

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -10, max: 10 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, -3, 0.001) },
);
const rated = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(-10, 10, 3.5, 0.25) },
);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .chain(([users, items, factors]) => {
      const vectors = (count: number) =>
        fc.array(fc.array(value, { minLength: factors, maxLength: factors }), {
          minLength: count,
          maxLength: count,
        });
      return fc.tuple(
        fc.array(fc.tuple(fc.nat(users - 1), fc.nat(items - 1), rated), {
          maxLength: 8,
          size: 'max',
        }),
        vectors(users),
        vectors(items),
        fc.constantFrom(0.1, 0.05, 0.01, 0.25),
        fc.constantFrom(0, 0.1, 1, 2),
        fc.integer({ min: 0, max: 5 }),
      );
    })
    .map((input): Input => input)
    .filter((input) => isStable(...input)),
  large: {
    'many-ratings': (random) =>
      stars(random, { ratings: 20_000, people: 500, factors: 4, epochs: 2 }),
    'many-factors': (random) =>
      stars(random, { ratings: 300, people: 30, factors: 256, epochs: 2 }),
    'many-epochs': (random) => stars(random, { ratings: 40, people: 8, factors: 3, epochs: 1_000 }),
    'many-people': (random) =>
      stars(random, { ratings: 5_000, people: 10_000, factors: 2, epochs: 3 }),
  },
  growth: {
    // Users and items grow with the ratings, so that work on all of them in each step shows as well.
    ratings: {
      from: 16,
      legal: 32_768,
      make: (ratings, random) =>
        stars(random, { ratings, people: ratings / 4, factors: 3, epochs: 2 }),
    },
    factors: {
      from: 4,
      legal: 256,
      make: (factors, random) => stars(random, { ratings: 64, people: 8, factors, epochs: 2 }),
    },
  },
});
