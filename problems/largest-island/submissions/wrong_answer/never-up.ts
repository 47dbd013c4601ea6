/*
 * Goes right, down and left, but never up.
 * Caught by: hidden/only-by-going-up
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const area = (r: number, c: number): number => {
    if (grid[r]?.[c] !== 1) return 0;
    grid[r]![c] = 0;
    return 1 + area(r, c + 1) + area(r + 1, c) + area(r, c - 1);
  };
  let largest = 0;
  grid.forEach((row, r) => row.forEach((_, c) => (largest = Math.max(largest, area(r, c)))));
  return largest;
}
