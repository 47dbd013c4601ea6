/*
 * Continues when there is nothing left and leaves the matrix: it counts one step too many.
 * Caught by: sample
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  const runs = [matrix[0].length, matrix.length - 1];
  let [r, c, dr, dc] = [0, -1, 0, 1];
  for (let side = 0; runs[side % 2] >= 0; side++) {
    for (let i = 0; i <= runs[side % 2]; i++) {
      r += dr;
      c += dc;
      result.push(matrix[r][c]);
    }
    runs[side % 2]--;
    [dr, dc] = [dc, -dr];
  }
  return result;
}
