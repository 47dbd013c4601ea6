// LeetCode's TypeScript stub, pasted: sinks each island by recursion, up to 90,000 deep, and changes the grid.
function maxAreaOfIsland(grid: number[][]): number {
  let best = 0;
  for (let i = 0; i < grid.length; i++) {
    for (let j = 0; j < grid[0].length; j++) {
      best = Math.max(best, area(grid, i, j));
    }
  }
  return best;
}

function area(grid: number[][], i: number, j: number): number {
  if (i < 0 || j < 0 || i >= grid.length || j >= grid[0].length || !grid[i][j]) return 0;
  grid[i][j] = 0;
  return (
    1 + area(grid, i + 1, j) + area(grid, i - 1, j) + area(grid, i, j + 1) + area(grid, i, j - 1)
  );
}
