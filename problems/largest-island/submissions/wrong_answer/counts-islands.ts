/*
 * Counts the islands, as count-islands asks.
 * Caught by: sample
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const sink = (r: number, c: number): boolean => {
    if (grid[r]?.[c] !== 1) return false;
    grid[r]![c] = 0;
    for (const [dr, dc] of [
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ] as const)
      sink(r + dr, c + dc);
    return true;
  };
  return grid.reduce((sum, row, r) => sum + row.filter((_, c) => sink(r, c)).length, 0);
}
