/*
 * Numbers the cells by row * rows + column, so that cells of a wide map share a number.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const rows = grid.length;
  const columns = grid[0]!.length;
  const seen = new Set<number>();
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r]![c] !== '1' || seen.has(r * rows + c)) continue;
      islands++;
      seen.add(r * rows + c);
      const queue: [number, number][] = [[r, c]];
      for (const [y, x] of queue) {
        for (const [ny, nx] of [
          [y, x + 1],
          [y, x - 1],
          [y + 1, x],
          [y - 1, x],
        ] as const) {
          if (grid[ny]?.[nx] !== '1' || seen.has(ny * rows + nx)) continue;
          seen.add(ny * rows + nx);
          queue.push([ny, nx]);
        }
      }
    }
  }
  return islands;
}
