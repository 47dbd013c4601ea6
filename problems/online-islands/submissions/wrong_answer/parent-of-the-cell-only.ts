/*
 * Union sets the parent of the neighbor instead of its root: the rest of its island is left behind.
 * Caught by: hidden
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const parent = new Array<number>(m * n).fill(-1);
  const find = (x: number): number => {
    while (parent[x] !== x) x = parent[x]!;
    return x;
  };
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    const cell = r * n + c;
    if (parent[cell] !== -1) return islands;
    parent[cell] = cell;
    islands++;
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ] as const) {
      const other = y * n + x;
      if (y < 0 || x < 0 || y >= m || x >= n || parent[other] === -1) continue;
      if (find(other) === find(cell)) continue;
      parent[other] = find(cell);
      islands--;
    }
    return islands;
  });
}
