/** Counts the shapes of islands: two are the same if one can be moved, but not turned, onto the other. */
export function numDistinctIslands(grid: number[][]): number {
  return -1;
}
