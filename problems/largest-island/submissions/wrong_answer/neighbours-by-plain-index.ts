/*
 * One flat index for all cells: the last cell of a row treats the first of the next as its neighbor.
 * Caught by: sample/1
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const columns = grid[0]!.length;
  const cells = grid.flat();
  let largest = 0;
  for (let start = 0; start < cells.length; start++) {
    let area = 0;
    const stack = [start];
    while (stack.length > 0) {
      const at = stack.pop()!;
      if (cells[at] !== 1) continue;
      cells[at] = 0;
      area++;
      stack.push(at - 1, at + 1, at - columns, at + columns);
    }
    largest = Math.max(largest, area);
  }
  return largest;
}
