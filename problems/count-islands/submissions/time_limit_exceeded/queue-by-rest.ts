/*
 * Takes the first element off the queue by destructuring, which copies all the others.
 * Caught by: growth
 */
export function numIslands(grid: string[][]): number {
  const seen = grid.map((row) => new Uint8Array(row.length));
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] === '0' || seen[r]![c]) continue;
      islands++;
      seen[r]![c] = 1;
      let queue: [number, number][] = [[r, c]];
      while (queue.length > 0) {
        const [[y, x], ...rest] = queue as [[number, number], ...[number, number][]];
        queue = rest;
        const reach = (ny: number, nx: number) => {
          if (grid[ny]?.[nx] !== '1' || seen[ny]![nx]) return;
          seen[ny]![nx] = 1;
          queue.push([ny, nx]);
        };
        reach(y + 1, x);
        reach(y - 1, x);
        reach(y, x + 1);
        reach(y, x - 1);
      }
    }
  }
  return islands;
}
