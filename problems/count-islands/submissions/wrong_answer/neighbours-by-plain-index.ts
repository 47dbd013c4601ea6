/*
 * Numbers the cells row by row and steps to the next and previous number: the end of a row touches the start of the
 * next.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const columns = grid[0]!.length;
  const cells = grid.flat();
  let islands = 0;
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== '1') continue;
    islands++;
    const stack = [start];
    while (stack.length > 0) {
      const cell = stack.pop()!;
      if (cells[cell] !== '1') continue;
      cells[cell] = '0';
      stack.push(cell - 1, cell + 1, cell - columns, cell + columns);
    }
  }
  return islands;
}
