/*
 * One number per cell, with rows three times the columns apart so that steps to the left cannot reach the next row.
 * But there is no separator, and with four columns one row further is 12.
 * Caught by: hidden/numbers-of-two-digits-or-two-numbers
 */
export function numDistinctIslands(grid: number[][]): number {
  const width = 3 * grid[0]!.length;
  const shapes = new Set<string>();
  grid.forEach((row, top) =>
    row.forEach((land, left) => {
      let key = '';
      const walk = (r: number, c: number): void => {
        if (grid[r]?.[c] !== 1) return;
        grid[r]![c] = 2;
        key += (r - top) * width + (c - left);
        walk(r + 1, c);
        walk(r - 1, c);
        walk(r, c + 1);
        walk(r, c - 1);
      };
      if (land !== 1) return;
      walk(top, left);
      shapes.add(key);
    }),
  );
  return shapes.size;
}
