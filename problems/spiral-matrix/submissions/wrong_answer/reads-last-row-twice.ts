/*
 * Reads the bottom row without checking that there is one left: a single row is read twice.
 * Caught by: sample
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  let top = 0,
    left = 0,
    bottom = matrix.length - 1,
    right = matrix[0].length - 1;
  while (top <= bottom && left <= right) {
    for (let c = left; c <= right; c++) result.push(matrix[top][c]);
    top++;
    for (let r = top; r <= bottom; r++) result.push(matrix[r][right]);
    right--;
    for (let c = right; c >= left; c--) result.push(matrix[bottom][c]);
    bottom--;
    if (left <= right) {
      for (let r = bottom; r >= top; r--) result.push(matrix[r][left]);
      left++;
    }
  }
  return result;
}
