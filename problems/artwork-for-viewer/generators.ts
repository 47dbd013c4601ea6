import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [worlds: number[][][], rounds: number, seed: number];

/** Weights that change the rate by at most 1 in all, and a first one between what they need. */
const arm = (features: number) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: -100, max: 100 }), {
        minLength: features - 1,
        maxLength: features - 1,
      }),
      fc.integer({ min: 0, max: 100 }),
    )
    .map(([percents, where]) => {
      const slopes = percents.map((percent) => percent / 100 / (features - 1));
      const least = -slopes.reduce((sum, slope) => sum + Math.min(slope, 0), 0);
      const most = 1 - slopes.reduce((sum, slope) => sum + Math.max(slope, 0), 0);
      return [least + ((most - least) * where) / 100, ...slopes];
    });
const world = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 8 }))
  .chain(([arms, features]) => fc.array(arm(features), { minLength: arms, maxLength: arms }));

const seed = (random: Random) => random.integer(0, 2 ** 31 - 1);

export default defineGenerators(problem, {
  // Few rounds: only the calls are judged, not the regret.
  small: fc.tuple(
    fc.array(world, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 1_000 }),
  ),
  large: {
    // As many features as there can be; one of them decides.
    'eight-features': (random): Input => [
      [
        [
          [0.1, 0.8, 0, 0, 0, 0, 0, 0],
          [0.9, -0.8, 0, 0, 0, 0, 0, 0],
        ],
      ],
      2_000,
      seed(random),
    ],
  },
  growth: {},
});
