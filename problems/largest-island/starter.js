/**
 * The number of cells in the largest group of cells with a 1 that are connected by their sides.
 *
 * @param {number[][]} grid
 * @returns {number}
 */
export function maxAreaOfIsland(grid) {
  return -1;
}
