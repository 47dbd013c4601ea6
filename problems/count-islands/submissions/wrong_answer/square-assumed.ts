/*
 * Assumes a square map: columns beyond the number of rows are never looked at.
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  const n = grid.length;
  const sink = (r: number, c: number): void => {
    if (r < 0 || c < 0 || r >= n || c >= n || grid[r]![c] !== '1') return;
    grid[r]![c] = '0';
    sink(r + 1, c);
    sink(r - 1, c);
    sink(r, c + 1);
    sink(r, c - 1);
  };
  let islands = 0;
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      sink(r, c);
    }
  }
  return islands;
}
