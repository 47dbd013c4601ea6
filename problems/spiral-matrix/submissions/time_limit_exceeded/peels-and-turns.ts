/*
 * Removes the top row, rotates the rest by a quarter turn and starts again: copies everything that is left for
 * every side.
 * Caught by: growth
 */
function spiralOrder(matrix: number[][]): number[] {
  const result: number[] = [];
  let left = matrix;
  while (left.length > 0) {
    const [first, ...rest] = left;
    result.push(...first);
    left = rest.length === 0 ? [] : rest[0].map((_, c) => rest.map((row) => row[c])).reverse();
  }
  return result;
}
