/*
 * Stops when one row or one column is left, and loses it.
 * Caught by: sample
 */
var spiralOrder = function (matrix) {
  const result = [];
  let top = 0;
  let left = 0;
  let bottom = matrix.length - 1;
  let right = matrix[0].length - 1;
  while (top < bottom && left < right) {
    for (let c = left; c < right; c++) result.push(matrix[top][c]);
    for (let r = top; r < bottom; r++) result.push(matrix[r][right]);
    for (let c = right; c > left; c--) result.push(matrix[bottom][c]);
    for (let r = bottom; r > top; r--) result.push(matrix[r][left]);
    top++;
    bottom--;
    left++;
    right--;
  }
  return result;
};
