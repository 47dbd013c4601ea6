import { defineGenerators } from 'coding-round-judge';
import * as fc from 'fast-check';
import { isClear } from './margin.ts';
import problem from './problem.ts';

const percent = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 100);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      percent(1, 98),
      fc.oneof(
        percent(-60, 60),
        fc.integer({ min: -90, max: 90 }).map((n) => n / 1000),
      ),
      fc.oneof(fc.constantFrom(0.05, 0.01, 0.001, 0.0001), percent(1, 50)),
      fc.oneof(fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.999), percent(50, 99)),
    )
    .filter(([baseline, lift]) => {
      return Math.abs(lift) >= 0.001 && baseline + lift > 0 && baseline + lift < 1;
    })
    .filter((input) => isClear(...input)),
  large: {},
  growth: {},
});
