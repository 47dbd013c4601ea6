import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [worlds: number[][], rounds: number, seed: number];

const rates = fc.oneof(
  fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);
const seed = (random: Random) => random.integer(0, 2 ** 31 - 1);

/** Worlds in which the best artwork stands out: learning it takes tens of rounds, not thousands. */
const CLEAR = [
  [0.2, 0.7],
  [0.8, 0.3, 0.4],
  [0.1, 0.5, 0.2, 0.15],
  [0.9, 0.4, 0.5],
  [0.3, 0.6],
  [0.15, 0.55, 0.1],
];

export default defineGenerators(problem, {
  // Few rounds: only the calls are judged, not the regret.
  small: fc.tuple(
    fc.array(fc.array(rates, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 1_000 }),
  ),
  large: {
    'fifty-artworks': (random): Input => [
      random.list(2, () => [...random.list(49, () => random.integer(5, 30) / 100), 0.9]),
      4_000,
      seed(random),
    ],
  },
  growth: {
    rounds: {
      from: 625,
      legal: 20_000,
      make: (rounds, random): Input => [CLEAR, rounds, seed(random)],
    },
  },
});
