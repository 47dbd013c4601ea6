/*
 * Labels the land in one pass and records which smaller label each label meets, but only the last one: arms that
 * meet one after the other stay apart.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const labels = grid.map((row) => row.map(() => 0));
  const same: number[] = [0];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      const up = labels[r - 1]?.[c] ?? 0;
      const left = labels[r]![c - 1] ?? 0;
      if (up === 0 && left === 0) {
        labels[r]![c] = same.length;
        same.push(same.length);
        continue;
      }
      labels[r]![c] = up > 0 && left > 0 ? Math.min(up, left) : Math.max(up, left);
      if (up > 0 && left > 0) same[Math.max(up, left)] = Math.min(up, left);
    }
  }
  return same.filter((label, i) => i > 0 && label === i).length;
}
