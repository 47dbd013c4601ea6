// LeetCode's TypeScript stub, pasted: cells relative to the first one, always visited in the same order.
function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  for (let i = 0; i < grid.length; i++) {
    for (let j = 0; j < grid[0].length; j++) {
      if (grid[i][j] === 0) continue;
      const cells: string[] = [];
      explore(grid, i, j, i, j, cells);
      shapes.add(cells.join(' '));
    }
  }
  return shapes.size;
}

function explore(
  grid: number[][],
  i: number,
  j: number,
  top: number,
  left: number,
  cells: string[],
): void {
  if (!grid[i]?.[j]) return;
  grid[i][j] = 0;
  cells.push(`${i - top},${j - left}`);
  explore(grid, i + 1, j, top, left, cells);
  explore(grid, i - 1, j, top, left, cells);
  explore(grid, i, j + 1, top, left, cells);
  explore(grid, i, j - 1, top, left, cells);
}
