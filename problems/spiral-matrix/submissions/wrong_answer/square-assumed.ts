/*
 * Uses the number of rows as the number of columns.
 * Caught by: sample
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  const size = matrix.length;
  const side = Math.min(size, matrix[0].length);
  for (let ring = 0; 2 * ring < side; ring++) {
    const last = side - 1 - ring;
    if (ring === last) result.push(matrix[ring][ring]);
    for (let c = ring; c < last; c++) result.push(matrix[ring][c]);
    for (let r = ring; r < last; r++) result.push(matrix[r][last]);
    for (let c = last; c > ring; c--) result.push(matrix[last][c]);
    for (let r = last; r > ring; r--) result.push(matrix[r][ring]);
  }
  return result;
}
