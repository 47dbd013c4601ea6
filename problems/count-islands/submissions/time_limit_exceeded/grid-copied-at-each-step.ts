/*
 * Sinks a cell with a pure function: each step copies the whole grid.
 * Caught by: growth
 */
const sunk = (grid: string[][], r: number, c: number) =>
  grid.map((row, y) => row.map((cell, x) => (y === r && x === c ? '0' : cell)));

export function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      const stack = [[r, c]] as [number, number][];
      while (stack.length > 0) {
        const [y, x] = stack.pop()!;
        if (grid[y]?.[x] !== '1') continue;
        grid = sunk(grid, y, x);
        stack.push([y + 1, x], [y - 1, x], [y, x + 1], [y, x - 1]);
      }
    }
  }
  return islands;
}
