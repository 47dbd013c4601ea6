/*
 * Takes one off the number of land cells for each pair that touches, even when both are of one island already.
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
