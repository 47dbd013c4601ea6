/*
 * The set of visited cells is at module level: the next map still finds the cells of this one.
 * Caught by: sample
 */
const visited = new Set<string>();

export function numIslands(grid: string[][]): number {
  const explore = (r: number, c: number): void => {
    if (grid[r]?.[c] !== '1' || visited.has(`${r},${c}`)) return;
    visited.add(`${r},${c}`);
    explore(r + 1, c);
    explore(r - 1, c);
    explore(r, c + 1);
    explore(r, c - 1);
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1' || visited.has(`${r},${c}`)) continue;
      islands++;
      explore(r, c);
    }
  }
  return islands;
}
