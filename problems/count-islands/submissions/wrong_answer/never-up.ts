/*
 * Goes left, right and down, but not back up.
 * Caught by: hidden
 */
export const numIslands = (grid: string[][]): number => {
  const sink = (r: number, c: number): void => {
    if (grid[r]?.[c] !== '1') return;
    grid[r]![c] = '0';
    sink(r, c - 1);
    sink(r, c + 1);
    sink(r + 1, c);
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
};
