/*
 * Checks no bounds: reads a cell of the row above the first one.
 * Caught by: sample
 */
function maxAreaOfIsland(grid: number[][]): number {
  const area = (r: number, c: number): number => {
    if (grid[r][c] !== 1) return 0;
    grid[r][c] = 0;
    return 1 + area(r - 1, c) + area(r + 1, c) + area(r, c - 1) + area(r, c + 1);
  };
  let largest = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) largest = Math.max(largest, area(r, c));
  }
  return largest;
}
