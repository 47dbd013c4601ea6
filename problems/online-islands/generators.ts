import { defineGenerators, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Position = [r: number, c: number];
type Input = [m: number, n: number, positions: Position[]];

/** Every cell of a map once, in a random order. */
const allCells = (m: number, n: number, random: Random): Position[] =>
  random.shuffle(Array.from({ length: m * n }, (_, i): Position => [Math.floor(i / n), i % n]));

/**
 * Two rows of which the first is built so that a union without order makes one long chain: always a new island
 * one cell further on, then the cell that joins it to all before. The second row then asks along all of the chain.
 *
 * @param column the column of the k-th step; which end of the rows comes first
 */
function zip(top: number, length: number, column: (k: number) => number): Position[] {
  const positions: Position[] = [[top, column(0)]];
  for (let k = 2; k < length; k += 2) {
    positions.push([top, column(k)], [top, column(k - 1)]);
  }
  for (let k = 0; k < length; k++) positions.push([top + 1, column(k)]);
  return positions;
}

/**
 * First a row of single cells, then the cells that join them from the end: the island that grows is always the
 * newest.
 */
function lateGaps(row: number, length: number): Position[] {
  const cells = Array.from({ length }, (_, c): Position => [row, c]);
  return [
    ...cells.filter(([, c]) => c % 2 === 0),
    ...cells.filter(([, c]) => c % 2 === 1).reverse(),
  ];
}

/** A map of seven rows: two zips, one from each side, and a row whose gaps close late; some positions repeated. */
function zips(positions: number, random: Random): Input {
  const length = Math.max(4, Math.round(positions / 6));
  const made = [...zip(0, length, (k) => k), ...zip(3, length, (k) => length - 1 - k)];
  for (const position of lateGaps(6, length)) made.push(position, random.pick(made));
  return [7, length, made];
}

const small = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([m, n]) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: m - 1 }), fc.integer({ min: 0, max: n - 1 })), {
        minLength: 1,
        maxLength: 30,
        size: 'max',
      })
      .map((positions): Input => [m, n, positions]),
  );

export default defineGenerators(problem, {
  small: fc.oneof(
    small,
    // A tall or a wide map, whose rows and columns have two digits.
    fc
      .tuple(
        fc.constantFrom<[m: number, n: number]>([2, 13], [13, 2], [1, 20], [20, 1], [3, 12]),
        fc.array(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 })), {
          minLength: 1,
          maxLength: 40,
          size: 'max',
        }),
      )
      .map(([[m, n], places]): Input => [m, n, places.map(([r, c]) => [r % m, c % n])]),
  ),
  large: {
    'every-cell': (random): Input => [100, 100, allCells(100, 100, random)],
    // First a checkerboard, so that the other half joins as many islands as possible.
    checkerboard: (random): Input => {
      const cells = allCells(100, 100, random);
      const isOdd = ([r, c]: Position) => (r + c) % 2 === 1;
      return [100, 100, [...cells.filter(isOdd), ...cells.filter((cell) => !isOdd(cell))]];
    },
    'one-long-row': (random): Input => [1, 10_000, allCells(1, 10_000, random)],
    'one-cell-again-and-again': (random): Input => [
      100,
      100,
      random.list(10_000, (): Position => [random.integer(48, 51), random.integer(48, 51)]),
    ],
    'few-on-a-large-map': (random): Input => [
      10_000,
      1,
      random.list(20, (): Position => [random.integer(0, 9_999), 0]),
    ],
  },
  growth: {
    // Seven rows of 1,428 cells.
    positions: { from: 32, legal: 8_568, make: zips },
  },
});
