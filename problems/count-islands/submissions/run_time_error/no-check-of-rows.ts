/*
 * Checks no bounds: reads a cell of the row above the first one.
 * Caught by: sample
 */
function sink(grid: string[][], r: number, c: number): void {
  if (grid[r][c] !== '1') return;
  grid[r][c] = '0';
  sink(grid, r - 1, c);
  sink(grid, r + 1, c);
  sink(grid, r, c - 1);
  sink(grid, r, c + 1);
}

function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (grid[r][c] === '1') {
        islands++;
        sink(grid, r, c);
      }
    }
  }
  return islands;
}
