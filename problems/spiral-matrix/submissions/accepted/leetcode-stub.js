// LeetCode's JavaScript stub, pasted: walks straight on and turns where the next cell is outside or already seen.
/**
 * @param {number[][]} matrix
 * @return {number[]}
 */
var spiralOrder = function (matrix) {
  const rows = matrix.length,
    cols = matrix[0].length;
  const seen = Array.from({ length: rows }, () => new Array(cols).fill(false));
  const steps = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ];
  const result = [];
  let r = 0,
    c = 0,
    d = 0;
  for (let i = 0; i < rows * cols; i++) {
    result.push(matrix[r][c]);
    seen[r][c] = true;
    const y = r + steps[d][0],
      x = c + steps[d][1];
    if (y < 0 || y >= rows || x < 0 || x >= cols || seen[y][x]) d = (d + 1) % 4;
    r += steps[d][0];
    c += steps[d][1];
  }
  return result;
};
