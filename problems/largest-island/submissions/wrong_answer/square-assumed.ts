/*
 * Assumes a square map: columns beyond the number of rows are never looked at.
 * Caught by: sample/1
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const n = grid.length;
  const area = (r: number, c: number): number => {
    if (r < 0 || c < 0 || r >= n || c >= n || grid[r]![c] !== 1) return 0;
    grid[r]![c] = 0;
    return 1 + area(r + 1, c) + area(r - 1, c) + area(r, c + 1) + area(r, c - 1);
  };
  let largest = 0;
  for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) largest = Math.max(largest, area(r, c));
  return largest;
}
