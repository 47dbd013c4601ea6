// LeetCode's TypeScript stub, pasted: sinks each island by recursion, up to 90,000 deep, and changes the grid.
function numIslands(grid: string[][]): number {
  let count = 0;
  for (let i = 0; i < grid.length; i++) {
    for (let j = 0; j < grid[0].length; j++) {
      if (grid[i][j] === '1') {
        count++;
        sink(grid, i, j);
      }
    }
  }
  return count;
}

function sink(grid: string[][], i: number, j: number): void {
  if (i < 0 || i >= grid.length || j < 0 || j >= grid[0].length) return;
  if (grid[i][j] !== '1') return;
  grid[i][j] = '0';
  sink(grid, i + 1, j);
  sink(grid, i - 1, j);
  sink(grid, i, j + 1);
  sink(grid, i, j - 1);
}
