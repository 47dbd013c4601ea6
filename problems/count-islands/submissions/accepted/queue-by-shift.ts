/*
 * A queue with shift(), which moves every element of a queue of more than 16,384. On a grid the queue is only as
 * long as the frontier of the search, which stays far below that: what is quadratic elsewhere is linear here.
 */
function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      grid[r]![c] = '0';
      const queue: [number, number][] = [[r, c]];
      while (queue.length > 0) {
        const [y, x] = queue.shift()!;
        for (const [dy, dx] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
        ] as const) {
          if (grid[y + dy]?.[x + dx] !== '1') continue;
          grid[y + dy]![x + dx] = '0';
          queue.push([y + dy, x + dx]);
        }
      }
    }
  }
  return islands;
}
