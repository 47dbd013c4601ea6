/*
 * Remembers the values that it has seen instead of the cells: equal values are read once.
 * Caught by: hidden
 */
function spiralOrder(matrix: number[][]): number[] {
  const seen = new Set<number>();
  let [top, bottom, left, right] = [0, matrix.length - 1, 0, matrix[0].length - 1];
  while (top <= bottom && left <= right) {
    for (let c = left; c <= right; c++) seen.add(matrix[top][c]);
    for (let r = top; r <= bottom; r++) seen.add(matrix[r][right]);
    for (let c = right; c >= left; c--) seen.add(matrix[bottom][c]);
    for (let r = bottom; r >= top; r--) seen.add(matrix[r][left]);
    (top++, bottom--, left++, right--);
  }
  return [...seen];
}
