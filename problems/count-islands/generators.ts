import { defineGenerators, makeGrid, type Random, smallGrids } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Cell = '0' | '1';
type Grid = Cell[][];
type Input = [Grid];

const makeMap = (rows: number, columns: number, isLand: (r: number, c: number) => boolean): Grid =>
  makeGrid(rows, columns, (r, c) => (isLand(r, c) ? '1' : '0'));

const noise = (rows: number, columns: number, density: number, random: Random) =>
  makeMap(rows, columns, () => random.fraction() < density);

/** One corridor that winds inward, one cell wide, mirrored at random. */
function spiral(side: number, random: Random): Grid {
  const grid = makeMap(side, side, () => false);
  const isLand = (r: number, c: number) => grid[r]?.[c] === '1';
  let [r, c, dr, dc] = [0, 0, 0, 1];
  for (let turns = 0; turns < 2;) {
    grid[r]![c] = '1';
    const free = grid[r + dr]?.[c + dc] === '0' && !isLand(r + 2 * dr, c + 2 * dc);
    if (free) {
      [r, c, turns] = [r + dr, c + dc, 0];
    } else {
      [dr, dc, turns] = [dc, -dr, turns + 1];
    }
  }
  if (random.fraction() < 0.5) grid.reverse();
  return random.fraction() < 0.5 ? grid : grid.map((row) => row.reverse());
}

/** A part of a grid to draw on; positions are relative to the part's own corner. */
interface Canvas {
  rows: number;
  columns: number;
  paint(r: number, c: number): void;
}

function drawNoise({ rows, columns, paint }: Canvas, density: number, random: Random): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) if (random.fraction() < density) paint(r, c);
  }
}

/** A maze of long winding corridors: the walk continues from its newest cell for as long as it can. */
function drawMaze({ rows, columns, paint }: Canvas, random: Random): void {
  const [height, width] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  const seen = new Uint8Array(height * width);
  const path = [0];
  seen[0] = 1;
  paint(0, 0);
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const [r, c] = [Math.floor(at / width), at % width];
    const ways: [dr: number, dc: number][] = [];
    if (r > 0 && !seen[at - width]) ways.push([-1, 0]);
    if (r < height - 1 && !seen[at + width]) ways.push([1, 0]);
    if (c > 0 && !seen[at - 1]) ways.push([0, -1]);
    if (c < width - 1 && !seen[at + 1]) ways.push([0, 1]);
    if (ways.length === 0) {
      path.pop();
      continue;
    }
    const [dr, dc] = random.pick(ways);
    const next = at + dr * width + dc;
    seen[next] = 1;
    path.push(next);
    paint(2 * r + dr, 2 * c + dc);
    paint(2 * (r + dr), 2 * (c + dc));
  }
}

/** The size of a tip of a tree: three by five cells of land, and three cells between it and the next. */
const TIP = { height: 8, width: 6 };

/**
 * A tree with solid tips, all equally far from its root. The root is connected to the corner where a scan by rows
 * or columns begins. So a breadth-first search reaches all tips at the same time and has a tenth of the area in its
 * queue, while a depth-first search goes no deeper than a few sides. The canvas starts with the size of a tip and
 * is doubled in width and height in turn.
 */
function drawTree({ rows, columns, paint }: Canvas): void {
  const fill = (top: number, left: number, bottom: number, right: number) => {
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) paint(r, c);
  };
  // The trunk of a part runs in the gap between the halves of its own halves.
  const grow = (top: number, left: number, height: number, width: number): void => {
    const [r, c] = [top + height / 2 - 2, left + width / 2 - 2];
    if (width > height) {
      fill(r, c - width / 4, r, c + width / 4);
      grow(top, left, height, width / 2);
      grow(top, left + width / 2, height, width / 2);
    } else if (height > TIP.height) {
      fill(r - height / 4, c, r + height / 4, c);
      grow(top, left, height / 2, width);
      grow(top + height / 2, left, height / 2, width);
    } else {
      fill(top, left, top + TIP.height - 4, left + TIP.width - 4);
    }
  };
  grow(2, 2, rows, columns);
  const [r, c] = [rows / 2, columns / 2];
  if (columns > rows) {
    fill(0, 0, 0, c);
    fill(0, c, r, c);
  } else {
    fill(0, 0, r, 0);
    fill(r, 0, r, c);
  }
}

/** Densities of land: many small islands, and one with ponds. */
const SPARSE = 0.35;
const DENSE = 0.9;

/**
 * A map of everything that makes bad ideas slow, in proportions that do not depend on its size: one island that
 * branches, one that winds, one that is nearly solid, and a sea of small ones. No path in it is longer than 1/32 of
 * the cells, so recursion goes less deep than on the largest legal map.
 */
function mixedMap(cells: number, random: Random): Grid {
  // On a map whose size is a power of two, the tree takes exactly this share.
  let { height, width } = TIP;
  while (2 * height * width <= 0.75 * cells) {
    if (width > height) height *= 2;
    else width *= 2;
  }
  const columns = Math.round((width * 7) / 6);
  const rows = Math.round(cells / columns);

  const grid = makeMap(rows, columns, () => false);
  const part = (top: number, left: number, rows: number, columns: number): Canvas => {
    return { rows, columns, paint: (r, c) => (grid[top + r]![left + c] = '1') };
  };
  drawTree(part(0, 0, height, width));
  drawNoise(part(0, width, height - 1, columns - width), SPARSE, random);
  // Below the tree, side by side; the sea takes the rest.
  const below = rows - height;
  const thirtySecond = Math.round(cells / 32 / below);
  let left = 0;
  const parts: [width: number, draw: (canvas: Canvas) => void][] = [
    [thirtySecond, (canvas) => drawNoise(canvas, DENSE, random)],
    [thirtySecond, (canvas) => drawMaze(canvas, random)],
    [columns - 2 * thirtySecond, (canvas) => drawNoise(canvas, SPARSE, random)],
  ];
  for (const [width, draw] of parts) {
    // The last column stays water.
    draw(part(height, left, below, width - 1));
    left += width;
  }
  return grid;
}

/** Small maps of one density, of any proportions. */
const smallMaps = (...cells: Cell[]): fc.Arbitrary<Input> =>
  smallGrids(...cells).map((grid) => [grid]);

export default defineGenerators(problem, {
  // Sparse maps have many islands, dense ones have bays, lakes and islands that meet late.
  small: fc.oneof(
    smallMaps('0', '1'),
    smallMaps('0', '0', '1'),
    smallMaps('0', '1', '1'),
    smallMaps('0', '1', '1', '1'),
  ),
  large: {
    'all-land': (): Input => [makeMap(300, 300, () => true)],
    spiral: (random): Input => [spiral(300, random)],
    checkerboard: (random): Input => {
      const odd = random.integer(0, 1);
      return [makeMap(300, 300, (r, c) => (r + c) % 2 === odd)];
    },
    // Near the density at which islands merge, so islands of every size and shape.
    wide: (random): Input => [noise(random.integer(150, 200), 300, 0.58, random)],
    tall: (random): Input => [noise(300, random.integer(150, 200), 0.58, random)],
  },
  growth: {
    // On the largest legal map the tree would have no more room than on this one.
    cells: { from: 64, legal: 65_536, make: (cells, random): Input => [mixedMap(cells, random)] },
  },
});
