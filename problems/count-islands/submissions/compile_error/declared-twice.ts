// Declares `rows` a second time in the same block.
export function numIslands(grid: string[][]): number {
  const rows = grid.length;
  const columns = grid[0]!.length;
  const rows = columns;
  return rows * columns;
}
