/*
 * Compares how many cells an island has in each of its rows and in each of its columns.
 * Caught by: hidden
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== 1) continue;
      const cells: [number, number][] = [];
      const walk = (y: number, x: number): void => {
        if (grid[y]?.[x] !== 1) return;
        grid[y]![x] = 0;
        cells.push([y, x]);
        walk(y + 1, x);
        walk(y - 1, x);
        walk(y, x + 1);
        walk(y, x - 1);
      };
      walk(r, c);
      const rows = _.sortBy(_.toPairs(_.countBy(cells, '0')), ([y]) => Number(y));
      const columns = _.sortBy(_.toPairs(_.countBy(cells, '1')), ([x]) => Number(x));
      shapes.add([rows, columns].map((pairs) => pairs.map(([, n]) => n).join()).join('|'));
    }
  }
  return shapes.size;
}
