/*
 * One number for each position, with rows ten apart: ten columns to the right look like one row down.
 * Caught by: hidden/ten-columns-or-one-row
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number, top: number, left: number, shape: number[]): number[] => {
    if (grid[r]?.[c] !== 1) return shape;
    grid[r]![c] = 0;
    shape.push((r - top) * 10 + (c - left));
    walk(r + 1, c, top, left, shape);
    walk(r, c + 1, top, left, shape);
    walk(r - 1, c, top, left, shape);
    walk(r, c - 1, top, left, shape);
    return shape;
  };
  grid.forEach((row, r) =>
    row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c, r, c, []).join(','))),
  );
  return shapes.size;
}
