import { defineGenerators } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

const rate = fc.oneof(
  fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);
const world = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([arms, seasons]) =>
    fc.array(fc.array(rate, { minLength: arms, maxLength: arms }), {
      minLength: seasons,
      maxLength: seasons,
    }),
  );

export default defineGenerators(problem, {
  // Few rounds: only the calls are judged, not the regret.
  small: fc.tuple(
    fc.array(world, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 1_000 }),
  ),
  large: {},
  growth: {},
});
