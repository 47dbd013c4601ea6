/*
 * Pushes a row as one element instead of its values.
 * Caught by: sample
 */
var spiralOrder = function (matrix) {
  const result = [];
  while (matrix.length) {
    result.push(matrix.shift());
    for (const row of matrix) result.push(row.pop());
    if (matrix.length) result.push(matrix.pop().reverse());
    for (let i = matrix.length - 1; i >= 0; i--) result.push(matrix[i].shift());
  }
  return result;
};
