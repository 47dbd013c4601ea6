/**
 * The values of the matrix, read in a spiral: clockwise, from the top left inwards.
 *
 * @param {number[][]} matrix
 * @returns {number[]}
 */
export function spiralOrder(matrix) {
  return [];
}
