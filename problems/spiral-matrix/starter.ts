/** The values of the matrix, read in a spiral: clockwise, from the top left inwards. */
export function spiralOrder(matrix: number[][]): number[] {
  return [];
}
