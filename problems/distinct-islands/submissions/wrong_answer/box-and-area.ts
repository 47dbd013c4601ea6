/*
 * Compares height, width and number of cells.
 * Caught by: sample/2
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== 1) continue;
      let [area, bottom, left, right] = [0, r, c, c];
      const stack: [number, number][] = [[r, c]];
      while (stack.length > 0) {
        const [y, x] = stack.pop()!;
        if (grid[y]?.[x] !== 1) continue;
        grid[y]![x] = 0;
        area++;
        bottom = Math.max(bottom, y);
        left = Math.min(left, x);
        right = Math.max(right, x);
        stack.push([y + 1, x], [y - 1, x], [y, x + 1], [y, x - 1]);
      }
      shapes.add(`${area} ${bottom - r} ${right - left}`);
    }
  }
  return shapes.size;
}
