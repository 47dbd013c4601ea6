/*
 * Visits all eight surrounding cells.
 * Caught by: sample/1
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const area = (r: number, c: number): number => {
    if (!grid[r]?.[c]) return 0;
    grid[r]![c] = 0;
    let sum = 1;
    for (let dr = -1; dr <= 1; dr++) for (let dc = -1; dc <= 1; dc++) sum += area(r + dr, c + dc);
    return sum;
  };
  return Math.max(...grid.flatMap((row, r) => row.map((_, c) => area(r, c))));
}
