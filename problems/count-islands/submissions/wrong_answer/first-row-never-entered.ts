/*
 * Off by one in the bounds: never steps into the first row or column.
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  const sink = (r: number, c: number): void => {
    grid[r]![c] = '0';
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ] as const) {
      if (y > 0 && x > 0 && y < grid.length && x < grid[0]!.length && grid[y]![x] === '1') {
        sink(y, x);
      }
    }
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      sink(r, c);
    }
  }
  return islands;
}
