/**
 * Counts the islands: groups of land cells, '1', that are connected by their sides.
 *
 * @param {string[][]} grid
 * @returns {number}
 */
export function numIslands(grid) {
  return 0;
}
