/*
 * Goes down first: the spiral of the transposed matrix.
 * Caught by: sample
 */
var spiralOrder = function (matrix) {
  const result = [];
  let [top, bottom, left, right] = [0, matrix.length - 1, 0, matrix[0].length - 1];
  const total = matrix.length * matrix[0].length;
  while (result.length < total) {
    for (let r = top; r <= bottom && result.length < total; r++) result.push(matrix[r][left]);
    left++;
    for (let c = left; c <= right && result.length < total; c++) result.push(matrix[bottom][c]);
    bottom--;
    for (let r = bottom; r >= top && result.length < total; r--) result.push(matrix[r][right]);
    right--;
    for (let c = right; c >= left && result.length < total; c--) result.push(matrix[top][c]);
    top++;
  }
  return result;
};
