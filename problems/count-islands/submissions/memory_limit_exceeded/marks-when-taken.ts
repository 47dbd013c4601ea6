/*
 * Marks a cell when it leaves the queue instead of when it enters: on solid land the queue holds a cell once for
 * each path that reaches it.
 * Caught by: large
 */
export function numIslands(grid: string[][]): number {
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      const queue: [number, number][] = [[r, c]];
      for (let head = 0; head < queue.length; head++) {
        const [y, x] = queue[head]!;
        grid[y]![x] = '0';
        if (grid[y - 1]?.[x] === '1') queue.push([y - 1, x]);
        if (grid[y + 1]?.[x] === '1') queue.push([y + 1, x]);
        if (grid[y]![x - 1] === '1') queue.push([y, x - 1]);
        if (grid[y]![x + 1] === '1') queue.push([y, x + 1]);
      }
    }
  }
  return islands;
}
