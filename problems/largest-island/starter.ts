/** The number of cells in the largest group of cells with a 1 that are connected by their sides. */
export function maxAreaOfIsland(grid: number[][]): number {
  return -1;
}
