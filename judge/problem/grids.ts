/** Grids for generators. */
import * as fc from 'fast-check';

/** A grid of which every cell is told by its place. */
export function makeGrid<Cell>(
  rows: number,
  columns: number,
  cellAt: (row: number, column: number) => Cell,
): Cell[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cellAt(r, c)),
  );
}

/** Longest side of a small grid: often one of two digits. */
const SMALL = 12;

/** Small grids of any proportions; a cell that is given twice comes twice as often. */
export function smallGrids<Cell>(...cells: Cell[]): fc.Arbitrary<Cell[][]> {
  const side = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: SMALL }) },
    { weight: 1, arbitrary: fc.constant(SMALL) },
  );
  const full = { minLength: SMALL, maxLength: SMALL };
  const rows = fc.array(fc.array(fc.constantFrom(...cells), full), full);
  return fc
    .tuple(rows, side, side)
    .map(([rows, height, width]) => rows.slice(0, height).map((row) => row.slice(0, width)));
}
