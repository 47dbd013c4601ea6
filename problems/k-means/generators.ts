import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

type Input = [points: number[][], k: number, iterations: number];

/** Points around centres of their own, far from whole numbers; made again until rounding decides nothing. */
function clustered(random: Random, count: number, k: number, iterations: number, width = 2): Input {
  for (;;) {
    const centres = random.list(k, () => random.list(width, () => random.integer(-900, 900)));
    const points = random.list(count, () =>
      random.pick(centres).map((x) => x + random.integer(-99_999, 99_999) / 1000),
    );
    if (isClear(points, k, iterations)) return [points, k, iterations];
  }
}

const coordinate = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
    )
    .chain(([width, k, iterations]) => {
      const point = fc.array(coordinate, { minLength: width, maxLength: width });
      return fc
        .array(point, { minLength: k, maxLength: 9, size: 'max' })
        .map((points): Input => [points, k, iterations]);
    })
    .filter((input) => isClear(...input)),
  large: {
    'many-points': (random) => clustered(random, 4_000, 8, 5),
    'many-clusters': (random) => clustered(random, 500, 100, 3),
    'many-coordinates': (random) => clustered(random, 300, 5, 5, 40),
    'until-it-stops': (random) => clustered(random, 800, 3, 300),
  },
  growth: {
    points: { from: 64, legal: 16_384, make: (points, random) => clustered(random, points, 4, 3) },
    clusters: { from: 4, legal: 256, make: (k, random) => clustered(random, 512, k, 3) },
  },
});
