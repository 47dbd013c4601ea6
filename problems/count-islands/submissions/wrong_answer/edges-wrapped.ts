/*
 * Keeps rows and columns in range with the remainder operator, so opposite edges touch.
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  const [rows, columns] = [grid.length, grid[0]!.length];
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      const stack: [number, number][] = [[r, c]];
      while (stack.length > 0) {
        const [y, x] = stack.pop()!;
        if (grid[y]![x] !== '1') continue;
        grid[y]![x] = '0';
        stack.push([(y + 1) % rows, x], [(y - 1 + rows) % rows, x]);
        stack.push([y, (x + 1) % columns], [y, (x - 1 + columns) % columns]);
      }
    }
  }
  return islands;
}
