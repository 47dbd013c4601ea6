/*
 * Each side starts with the corner where the previous one ended.
 * Caught by: sample
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  const [rows, columns] = [matrix.length, matrix[0].length];
  if (rows === 1) return matrix[0];
  for (let ring = 0; ring < Math.ceil(Math.min(rows, columns) / 2); ring++) {
    for (let c = ring; c < columns - ring; c++) result.push(matrix[ring][c]);
    for (let r = ring; r < rows - ring; r++) result.push(matrix[r][columns - 1 - ring]);
    for (let c = columns - 2 - ring; c >= ring; c--) result.push(matrix[rows - 1 - ring][c]);
    for (let r = rows - 2 - ring; r > ring; r--) result.push(matrix[r][ring]);
  }
  return result.slice(0, rows * columns);
}
