/*
 * Goes right and down only, as if the scan always reached the top left cell of an island first.
 * Caught by: hidden
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const area = (r: number, c: number): number => {
    if (grid[r]?.[c] !== 1) return 0;
    grid[r]![c] = 0;
    return 1 + area(r, c + 1) + area(r + 1, c);
  };
  let largest = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) largest = Math.max(largest, area(r, c));
  }
  return largest;
}
