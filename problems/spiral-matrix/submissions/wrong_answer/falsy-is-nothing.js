/*
 * Treats a 0 at the end of a row as an empty row.
 * Caught by: hidden
 */
var spiralOrder = function (matrix) {
  const result = [];
  while (matrix.length) {
    result.push(...matrix.shift());
    for (const row of matrix) {
      const value = row.pop();
      if (value) result.push(value);
      row.reverse();
    }
    matrix.reverse();
  }
  return result;
};
