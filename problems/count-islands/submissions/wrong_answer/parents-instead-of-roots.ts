/*
 * Union-find that counts the different parents at the end, without asking each of them for its root.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const columns = grid[0]!.length;
  const parent = grid.flatMap((row, r) => row.map((_, c) => r * columns + c));
  const find = (x: number): number => (parent[x] === x ? x : find(parent[x]!));
  const isLand = (r: number, c: number) => grid[r]?.[c] === '1';
  const land: number[] = [];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < columns; c++) {
      if (!isLand(r, c)) continue;
      const cell = r * columns + c;
      land.push(cell);
      if (isLand(r - 1, c)) parent[find(cell)] = find(cell - columns);
      if (isLand(r, c - 1)) parent[find(cell)] = find(cell - 1);
    }
  }
  return new Set(land.map((cell) => parent[cell])).size;
}
