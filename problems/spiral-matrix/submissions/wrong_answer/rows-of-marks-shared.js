/*
 * All rows of the grid of marks are the same array.
 * Caught by: sample
 */
var spiralOrder = function (matrix) {
  const rows = matrix.length;
  const cols = matrix[0].length;
  const seen = Array(rows).fill(Array(cols).fill(false));
  const steps = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ];
  const result = [];
  let [r, c, d] = [0, 0, 0];
  while (r >= 0 && r < rows && c >= 0 && c < cols && !seen[r][c]) {
    result.push(matrix[r][c]);
    seen[r][c] = true;
    const [y, x] = [r + steps[d][0], c + steps[d][1]];
    if (y < 0 || y >= rows || x < 0 || x >= cols || seen[y][x]) d = (d + 1) % 4;
    r += steps[d][0];
    c += steps[d][1];
  }
  return result;
};
