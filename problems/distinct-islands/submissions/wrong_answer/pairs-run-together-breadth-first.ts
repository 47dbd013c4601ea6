/*
 * A breadth-first search. Row and column of each position run together: 1 and 11 look like 11 and 1.
 * Caught by: hidden/one-and-eleven-or-eleven-and-one
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] === 0) continue;
      grid[r]![c] = 0;
      const queue = [[r, c] as const];
      const shape: string[] = [];
      for (const [y, x] of queue) {
        shape.push(`${y - r}${x - c}`);
        for (const [ny, nx] of [
          [y, x + 1],
          [y + 1, x],
          [y, x - 1],
          [y - 1, x],
        ] as const) {
          if (grid[ny]?.[nx] !== 1) continue;
          grid[ny]![nx] = 0;
          queue.push([ny, nx]);
        }
      }
      shapes.add(shape.join(','));
    }
  }
  return shapes.size;
}
