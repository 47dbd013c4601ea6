/** Counts the islands: groups of land cells, '1', that are connected by their sides. */
export function numIslands(grid: string[][]): number {
  return 0;
}
