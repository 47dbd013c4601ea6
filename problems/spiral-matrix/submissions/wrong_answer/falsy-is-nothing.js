/*
 * Takes a 0 at the end of a row for a row that has become empty.
 * Caught by: secret
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
