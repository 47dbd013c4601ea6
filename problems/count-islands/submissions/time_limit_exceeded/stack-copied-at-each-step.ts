/*
 * Treats its stack as immutable: each step spreads the old one into a new one.
 * Caught by: large
 */
export function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      let stack: [number, number][] = [[r, c]];
      while (stack.length > 0) {
        const [y, x] = stack.at(-1)!;
        if (grid[y]?.[x] === '1') {
          grid[y]![x] = '0';
          stack = [...stack.slice(0, -1), [y + 1, x], [y - 1, x], [y, x + 1], [y, x - 1]];
        } else {
          stack = stack.slice(0, -1);
        }
      }
    }
  }
  return islands;
}
