/*
 * Takes the last row even if the first was the only one.
 * Caught by: sample
 */
var spiralOrder = function (matrix) {
  const result = [];
  while (matrix.length) {
    result.push(...matrix.shift());
    for (const row of matrix) if (row.length) result.push(row.pop());
    result.push(...matrix.pop().reverse());
    for (let i = matrix.length - 1; i >= 0; i--) {
      if (matrix[i].length) result.push(matrix[i].shift());
    }
  }
  return result;
};
