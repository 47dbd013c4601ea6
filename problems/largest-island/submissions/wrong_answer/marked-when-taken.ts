/*
 * Marks a cell when it leaves the stack instead of when it enters, and counts it each time it leaves: cells with
 * several land neighbors count more than once.
 * Caught by: sample
 */
export function maxAreaOfIsland(grid: number[][]): number {
  let largest = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== 1) continue;
      let area = 0;
      const stack: [number, number][] = [[r, c]];
      while (stack.length > 0) {
        const [y, x] = stack.pop()!;
        grid[y]![x] = 0;
        area++;
        for (const [dy, dx] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
        ] as const) {
          if (grid[y + dy]?.[x + dx] === 1) stack.push([y + dy, x + dx]);
        }
      }
      largest = Math.max(largest, area);
    }
  }
  return largest;
}
