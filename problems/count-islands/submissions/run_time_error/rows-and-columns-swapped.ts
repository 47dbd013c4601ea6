/*
 * Swaps the number of rows and the number of columns.
 * Caught by: sample
 */
function numIslands(grid: string[][]): number {
  const rows = grid[0].length;
  const columns = grid.length;
  const sink = (r: number, c: number): void => {
    if (r < 0 || r >= rows || c < 0 || c >= columns || grid[r][c] !== '1') return;
    grid[r][c] = '0';
    sink(r + 1, c);
    sink(r - 1, c);
    sink(r, c + 1);
    sink(r, c - 1);
  };
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r][c] !== '1') continue;
      islands++;
      sink(r, c);
    }
  }
  return islands;
}
