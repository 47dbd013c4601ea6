/**
 * Counts the shapes of islands: two are the same if one can be moved, but not turned, onto the other.
 *
 * @param {number[][]} grid
 * @returns {number}
 */
export function numDistinctIslands(grid) {
  return -1;
}
