import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [matrix: number[][]];

const wall = (rows: number, columns: number, random: Random): Input => [
  random.list(rows, () => random.list(columns, () => random.integer(-100, 100))),
];

/** Longest side of a small matrix. */
const SMALL = 7;

// Often a single row or column, and often a zero or an extreme value, which may be mistaken for a mark.
const side = fc.oneof(
  { weight: 1, arbitrary: fc.constant(1) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: SMALL }) },
);
const value = fc.oneof(fc.constantFrom(0, -1, 100, -100), fc.integer({ min: -100, max: 100 }));
const row = fc.array(value, { minLength: SMALL, maxLength: SMALL });

export default defineGenerators(problem, {
  small: fc
    .tuple(fc.array(row, { minLength: SMALL, maxLength: SMALL }), side, side)
    .map(([rows, height, width]): Input => [
      rows.slice(0, height).map((values) => values.slice(0, width)),
    ]),
  large: {
    largest: (random) => wall(300, 300, random),
    wide: (random) => wall(random.integer(20, 40), 300, random),
    tall: (random) => wall(300, random.integer(20, 40), random),
    'one-column': (random) => wall(300, 1, random),
  },
  growth: {
    // Not quite square, so that rows and columns differ: at last 270 and 300.
    cells: {
      from: 16,
      legal: 81_000,
      make: (cells, random) => {
        const rows = Math.round(Math.sqrt(0.9 * cells));
        return wall(rows, Math.round(cells / rows), random);
      },
    },
  },
});
