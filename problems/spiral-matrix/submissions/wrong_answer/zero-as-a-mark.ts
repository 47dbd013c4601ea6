/*
 * Marks cells that have been read with 0, which is a valid value.
 * Caught by: hidden
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  const steps = [
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
  ];
  let [r, c, d] = [0, 0, 0];
  for (let i = 0; i < matrix.length * matrix[0].length; i++) {
    result.push(matrix[r][c]);
    matrix[r][c] = 0;
    if (!matrix[r + steps[d][0]]?.[c + steps[d][1]]) d = (d + 1) % 4;
    if (!matrix[r + steps[d][0]]?.[c + steps[d][1]]) break;
    r += steps[d][0];
    c += steps[d][1];
  }
  return result;
}
