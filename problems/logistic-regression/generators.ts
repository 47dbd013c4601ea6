import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';
import { isStable } from './stability.ts';

type Input = [x: number[][], y: number[], learningRate: number, steps: number, l2: number];

/** Features between -1 and 1, labels that depend on them and on chance. */
function viewings(random: Random, rows: number, features: number, steps: number): Input {
  const x = random.list(rows, () =>
    random.list(features, () => random.integer(-1000, 1000) / 1000),
  );
  const y = x.map(([first]) => Number(first! + random.fraction() > 0.5));
  return [x, y, 1 / (1 + features), steps, 0.125];
}

const feature = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: -20, max: 20 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(-1000, 1000, 0.001) },
);

export default defineGenerators(problem, {
  small: fc
    .integer({ min: 1, max: 3 })
    .chain((width) => {
      const row = fc.array(feature, { minLength: width, maxLength: width });
      const label = fc.constantFrom<0 | 1>(0, 1);
      return fc.tuple(
        fc.array(fc.tuple(row, label), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(1, 0.5, 0.1, 0.01),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(0, 0.1, 1, 10),
      );
    })
    .map(([rows, learningRate, steps, l2]): Input => [
      rows.map(([row]) => row),
      rows.map(([, label]) => label),
      learningRate,
      steps,
      l2,
    ])
    .filter((input) => isStable(...input)),
  large: {
    'many-rows': (random) => viewings(random, 2_000, 5, 10),
    'many-features': (random) => viewings(random, 100, 100, 10),
    'many-steps': (random) => viewings(random, 30, 3, 1_000),
  },
  growth: {
    features: {
      from: 4,
      legal: 256,
      make: (features, random) => viewings(random, 32, features, 4),
    },
    rows: { from: 16, legal: 8_192, make: (rows, random) => viewings(random, rows, 4, 4) },
  },
});
