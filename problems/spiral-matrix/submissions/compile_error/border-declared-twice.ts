// A border is declared twice.
function spiralOrder(matrix: number[][]): number[] {
  let top = 0;
  let bottom = matrix.length - 1;
  let top = matrix[0].length - 1;
  return [top, bottom];
}
