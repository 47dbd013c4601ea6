/*
 * Subtracts one for each pair of adjacent land cells, even when both already belong to the same island.
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  let islands = 0;
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== '1') return;
      islands++;
      if (grid[r + 1]?.[c] === '1') islands--;
      if (row[c + 1] === '1') islands--;
    }),
  );
  return islands;
}
