/*
 * Assumes that a single cell is left in the middle, as in a square.
 * Caught by: sample
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  let [top, bottom, left, right] = [0, matrix.length - 1, 0, matrix[0].length - 1];
  for (; top < bottom && left < right; top++, bottom--, left++, right--) {
    for (let c = left; c < right; c++) result.push(matrix[top][c]);
    for (let r = top; r < bottom; r++) result.push(matrix[r][right]);
    for (let c = right; c > left; c--) result.push(matrix[bottom][c]);
    for (let r = bottom; r > top; r--) result.push(matrix[r][left]);
  }
  if (top === bottom || left === right) result.push(matrix[top][left]);
  return result;
}
