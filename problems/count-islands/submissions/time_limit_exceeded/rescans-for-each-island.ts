/*
 * Searches for the next island from the top of the map again after each one.
 * Caught by: growth
 */
function firstLand(grid: string[][]): [number, number] | null {
  for (let r = 0; r < grid.length; r++) {
    const c = grid[r]!.indexOf('1');
    if (c >= 0) return [r, c];
  }
  return null;
}

function sink(grid: string[][], r: number, c: number): void {
  if (grid[r]?.[c] !== '1') return;
  grid[r]![c] = '0';
  sink(grid, r + 1, c);
  sink(grid, r - 1, c);
  sink(grid, r, c + 1);
  sink(grid, r, c - 1);
}

export function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let start = firstLand(grid); start; start = firstLand(grid)) {
    islands++;
    sink(grid, ...start);
  }
  return islands;
}
