import { defineGenerators, makeGrid, type Random, smallGrids } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Grid = (0 | 1)[][];
type Input = [Grid];

const makeMap = (rows: number, columns: number, isLand: (r: number, c: number) => boolean): Grid =>
  makeGrid(rows, columns, (r, c) => (isLand(r, c) ? 1 : 0));

/** Side of the square that contains an island of a tiled map, and the number of its cells. */
const TILE = 5;
const AREA = 14;

/** An island that grew cell by cell inside a tile; few are alike. */
function drawIsland(paint: (r: number, c: number) => void, random: Random): void {
  const seen = new Set([random.integer(0, TILE * TILE - 1)]);
  while (seen.size < AREA) {
    const from = random.pick([...seen]);
    const [dr, dc] = random.pick([
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ] as const);
    const [r, c] = [Math.floor(from / TILE) + dr, (from % TILE) + dc];
    if (r >= 0 && c >= 0 && r < TILE && c < TILE) seen.add(r * TILE + c);
  }
  for (const at of seen) paint(Math.floor(at / TILE), at % TILE);
}

/**
 * Tiles with an island each, nearly all of different shapes. A large solid island takes an eighth of the map, so
 * that work for each of its cells shows as well.
 */
function tiledMap(cells: number, random: Random): Grid {
  const side = TILE + 1;
  const across = Math.max(2, Math.round(Math.sqrt(cells) / side));
  const down = Math.max(2, Math.round(cells / across / side / side));
  const solid = Math.max(1, Math.round(across / 8));
  const grid = makeMap(down * side, across * side, (r, c) => c < solid * side - 1);
  for (let i = 0; i < down; i++) {
    for (let j = solid; j < across; j++) {
      drawIsland((r, c) => (grid[i * side + r]![j * side + c] = 1), random);
    }
  }
  return grid;
}

const noise = (rows: number, columns: number, density: number, random: Random) =>
  makeMap(rows, columns, () => random.fraction() < density);

/** Small maps of one density, of any proportions. */
const smallMaps = (...cells: (0 | 1)[]): fc.Arbitrary<Input> =>
  smallGrids(...cells).map((grid) => [grid]);

/** A small shape and, beside it, the same shape moved, rotated, mirrored or with a cell changed. */
const twins: fc.Arbitrary<Input> = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom<0 | 1>(0, 1, 1), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    }),
    fc.constantFrom<(shape: Grid) => Grid>(
      (shape) => shape,
      (shape) => shape.toReversed(),
      (shape) => shape.map((row) => row.toReversed()),
      (shape) => shape[0]!.map((_, c) => shape.map((row) => row[c]!)),
      (shape) => shape.with(1, [1, 1, 0, 1]),
    ),
    fc.nat({ max: 2 }),
  )
  .map(([shape, change, gap]) => [
    [...shape, ...change(shape)].map((row, r) => [
      ...(r < shape.length ? row : [0 as const, 0 as const, 0 as const, 0 as const]),
      ...new Array<0>(gap + 1).fill(0),
      ...(r < shape.length ? [0 as const, 0 as const, 0 as const, 0 as const] : row),
    ]),
  ]);

/** Two large blocks, each with an extra cell that a scan reaches first: left of the corner, or above it. */
function handles(random: Random): Input {
  const [rows, columns] = [random.integer(70, 140), random.integer(70, 140)];
  return [
    makeMap(rows + 1, 2 * columns + 2, (r, c) => {
      if (c < columns + 1) return r < rows && (c > 0 || r === 0);
      return c > columns + 1 && (r > 0 || c === columns + 2);
    }),
  ];
}

export default defineGenerators(problem, {
  // Sparse maps have many small islands, some of them alike; dense ones have shapes that wind.
  small: fc.oneof(
    smallMaps(0, 0, 1),
    smallMaps(0, 1),
    smallMaps(0, 1, 1),
    smallMaps(0, 0, 0, 1),
    twins,
  ),
  large: {
    'all-land': (): Input => [makeMap(300, 300, () => true)],
    // Near the density at which islands merge, so islands of every size and shape.
    'every-size': (random): Input => [noise(300, random.integer(200, 300), 0.55, random)],
    sparse: (random): Input => [noise(random.integer(200, 300), 300, 0.35, random)],
    // Shapes whose strings are long and differ only in their first letter: strings that are truncated, or joined
    // wrongly.
    handles: (random) => handles(random),
    'two-columns': (random): Input => {
      const tall = noise(300, 2, 0.7, random);
      return [tall];
    },
  },
  growth: {
    cells: { from: 256, legal: 90_000, make: (cells, random): Input => [tiledMap(cells, random)] },
  },
});
