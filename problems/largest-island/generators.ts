import { defineGenerators, makeGrid, type Random, smallGrids } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Grid = (0 | 1)[][];
type Input = [Grid];

const makeMap = (rows: number, columns: number, isLand: (r: number, c: number) => boolean): Grid =>
  makeGrid(rows, columns, (r, c) => (isLand(r, c) ? 1 : 0));

/** Densities of land: many small islands; of every size; one with ponds. */
const SPARSE = 0.35;
const MIXED = 0.58;
const DENSE = 0.9;

/**
 * One island that is nearly solid, a quarter of the map, in a sea of small ones. Recursion goes less deep in it
 * than on the largest legal map.
 */
function islandInSea(cells: number, random: Random): Grid {
  const columns = Math.round(Math.sqrt(cells));
  const rows = Math.round(cells / columns);
  const width = Math.round(columns / 4);
  const left = random.integer(1, columns - width - 1);
  const grid = makeMap(rows, columns, (r, c) => {
    // Water on both sides of the large one.
    if (c === left - 1 || c === left + width) return false;
    return random.fraction() < (c >= left && c < left + width ? DENSE : SPARSE);
  });
  return grid;
}

/** Rows of land joined at alternating ends: one path as long as half of the map. */
const snake = (side: number): Grid =>
  makeMap(side, side, (r, c) => r % 2 === 0 || c === (r % 4 === 1 ? side - 1 : 0));

/** Small maps of one density, of any proportions. */
const smallMaps = (...cells: (0 | 1)[]): fc.Arbitrary<Input> =>
  smallGrids(...cells).map((grid) => [grid]);

export default defineGenerators(problem, {
  // Sparse maps have many islands of about one size, dense ones have bays, lakes and islands that meet late.
  small: fc.oneof(smallMaps(0, 1), smallMaps(0, 0, 1), smallMaps(0, 0, 0, 1), smallMaps(0, 1, 1)),
  large: {
    'all-land': (): Input => [makeMap(300, 300, () => true)],
    snake: (): Input => [snake(299)],
    wide: (random): Input => [
      makeMap(random.integer(150, 200), 300, () => random.fraction() < MIXED),
    ],
    tall: (random): Input => [
      makeMap(300, random.integer(150, 200), () => random.fraction() < MIXED),
    ],
  },
  growth: {
    cells: {
      from: 16,
      legal: 90_000,
      make: (cells, random): Input => [islandInSea(cells, random)],
    },
  },
});
