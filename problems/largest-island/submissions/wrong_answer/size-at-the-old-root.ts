/*
 * Union-find that adds the sizes of the two cells instead of the sizes at their roots.
 * Caught by: sample/1
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const columns = grid[0]!.length;
  const parent = grid.flatMap((row, r) => row.map((_, c) => r * columns + c));
  const size = grid.flat();
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)));
  const join = (a: number, b: number) => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return;
    parent[x] = y;
    size[y]! += size[a]!;
  };
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < columns; c++) {
      if (!grid[r]![c]) continue;
      if (grid[r - 1]?.[c]) join((r - 1) * columns + c, r * columns + c);
      if (grid[r]![c - 1]) join(r * columns + c - 1, r * columns + c);
    }
  }
  return size.reduce((a, b) => Math.max(a, b), 0);
}
