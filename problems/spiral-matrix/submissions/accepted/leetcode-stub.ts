// LeetCode's TypeScript stub as pasted, without an export: four borders, and a stop when all cells have been read.
function spiralOrder(matrix: number[][]): number[] {
  const total = matrix.length * matrix[0].length;
  const result: number[] = [];
  let top = 0,
    left = 0,
    bottom = matrix.length - 1,
    right = matrix[0].length - 1;
  while (result.length < total) {
    for (let i = left; i <= right && result.length < total; i++) result.push(matrix[top][i]);
    top++;
    for (let i = top; i <= bottom && result.length < total; i++) result.push(matrix[i][right]);
    right--;
    for (let i = right; i >= left && result.length < total; i--) result.push(matrix[bottom][i]);
    bottom--;
    for (let i = bottom; i >= top && result.length < total; i--) result.push(matrix[i][left]);
    left++;
  }
  return result;
}
