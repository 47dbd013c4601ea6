/**
 * The number of islands on a map of `m` rows and `n` columns after each position has turned to land.
 *
 * @param {number} m
 * @param {number} n
 * @param {number[][]} positions
 * @returns {number[]}
 */
export function numIslands2(m, n, positions) {
  return [];
}
