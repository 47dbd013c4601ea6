/*
 * Union-find whose parents are 16-bit numbers, too small for the 90,000 cells of the largest map.
 * Caught by: large
 */
export function numIslands(grid: string[][]): number {
  const columns = grid[0]!.length;
  const parent = Uint16Array.from({ length: grid.length * columns }, (_, i) => i);
  const find = (x: number): number => {
    while (parent[x] !== x) x = parent[x]!;
    return x;
  };
  let islands = 0;
  const join = (a: number, b: number) => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return;
    parent[x] = y;
    islands--;
  };
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      if (grid[r - 1]?.[c] === '1') join(r * columns + c, (r - 1) * columns + c);
      if (grid[r]![c - 1] === '1') join(r * columns + c, r * columns + c - 1);
    }
  }
  return islands;
}
