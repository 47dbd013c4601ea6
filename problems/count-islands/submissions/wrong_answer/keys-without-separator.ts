/*
 * Joins row and column without a separator: 1,11 and 11,1 have the same key.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const seen = new Set<string>();
  const explore = (r: number, c: number): boolean => {
    if (grid[r]?.[c] !== '1' || seen.has(`${r}${c}`)) return false;
    seen.add(`${r}${c}`);
    explore(r + 1, c);
    explore(r - 1, c);
    explore(r, c + 1);
    explore(r, c - 1);
    return true;
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) if (explore(r, c)) islands++;
  }
  return islands;
}
