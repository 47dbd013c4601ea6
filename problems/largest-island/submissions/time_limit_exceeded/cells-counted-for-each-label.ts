/*
 * Labels the islands, then scans the whole map for the cells of each label.
 * Caught by: growth
 */
export function maxAreaOfIsland(grid: number[][]): number {
  let label = 1;
  const paint = (r: number, c: number): void => {
    if (grid[r]?.[c] !== 1) return;
    grid[r]![c] = label;
    for (const [dr, dc] of [
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ] as const)
      paint(r + dr, c + dc);
  };
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== 1) continue;
      label++;
      paint(r, c);
    }
  }
  let largest = 0;
  for (let each = 2; each <= label; each++) {
    let area = 0;
    for (const row of grid) for (const cell of row) if (cell === each) area++;
    largest = Math.max(largest, area);
  }
  return largest;
}
