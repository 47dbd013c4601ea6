/*
 * A breadth-first search; each relative position has a comma inside, but there is no separator between positions.
 * Caught by: hidden/commas-inside-pairs-only
 */
export function numDistinctIslands(grid: number[][]): number {
  const found = new Set<string>();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] === 0) continue;
      grid[r]![c] = 0;
      let shape = '';
      const queue: [number, number][] = [[r, c]];
      for (const [y, x] of queue) {
        for (const [ny, nx] of [
          [y + 1, x],
          [y - 1, x],
          [y, x + 1],
          [y, x - 1],
        ] as const) {
          if (grid[ny]?.[nx] !== 1) continue;
          grid[ny]![nx] = 0;
          queue.push([ny, nx]);
          shape += `${ny - r},${nx - c}`;
        }
      }
      found.add(shape);
    }
  }
  return found.size;
}
