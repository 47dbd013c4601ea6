/*
 * Visits all eight surrounding cells, including diagonal ones.
 * Caught by: sample
 */
function numIslands(grid: string[][]): number {
  const sink = (r: number, c: number): void => {
    if (grid[r]?.[c] !== '1') return;
    grid[r]![c] = '0';
    for (let dr = -1; dr <= 1; dr++) {
      for (let dc = -1; dc <= 1; dc++) sink(r + dr, c + dc);
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
