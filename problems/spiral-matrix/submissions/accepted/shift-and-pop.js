// Takes the matrix apart: the first row, the ends of the others, the last row backward, the beginnings of the
// others upward.
function spiralOrder(matrix) {
  const result = [];
  while (matrix.length > 0) {
    result.push(...matrix.shift());
    for (const row of matrix) if (row.length > 0) result.push(row.pop());
    if (matrix.length > 0) result.push(...matrix.pop().reverse());
    for (let i = matrix.length - 1; i >= 0; i--) {
      if (matrix[i].length > 0) result.push(matrix[i].shift());
    }
  }
  return result;
}

module.exports = { spiralOrder };
