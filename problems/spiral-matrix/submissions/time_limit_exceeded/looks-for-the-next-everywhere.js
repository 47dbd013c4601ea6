/*
 * Searches the whole matrix for an unread cell before each side.
 * Caught by: growth
 */
var spiralOrder = function (matrix) {
  const rows = matrix.length;
  const cols = matrix[0].length;
  const read = Array.from({ length: rows }, () => new Array(cols).fill(false));
  const anyLeft = () => {
    let left = 0;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < cols; c++) if (!read[r][c]) left++;
    }
    return left > 0;
  };
  const result = [];
  let [r, c, dr, dc] = [0, -1, 0, 1];
  while (anyLeft()) {
    while (r + dr >= 0 && r + dr < rows && read[r + dr][c + dc] === false) {
      r += dr;
      c += dc;
      read[r][c] = true;
      result.push(matrix[r][c]);
    }
    [dr, dc] = [dc, -dr];
  }
  return result;
};
