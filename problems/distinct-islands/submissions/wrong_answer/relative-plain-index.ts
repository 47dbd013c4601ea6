/*
 * One number per cell, row times columns plus column, relative to the first: shapes broken at different places by
 * the edge of the map look alike.
 * Caught by: hidden/over-the-edge
 */
export function numDistinctIslands(grid: number[][]): number {
  const columns = grid[0]!.length;
  const shapes = new Set<string>();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r]![c] !== 1) continue;
      const cells: number[] = [];
      const walk = (y: number, x: number): void => {
        if (grid[y]?.[x] !== 1) return;
        grid[y]![x] = 0;
        cells.push((y - r) * columns + (x - c));
        walk(y, x + 1);
        walk(y + 1, x);
        walk(y, x - 1);
        walk(y - 1, x);
      };
      walk(r, c);
      shapes.add(cells.sort((a, b) => a - b).join(','));
    }
  }
  return shapes.size;
}
