/*
 * Union-find with neither union by size nor path compression: the sets become long chains.
 * Caught by: growth
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const parent = new Int32Array(m * n).fill(-1);
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
      if (y < 0 || x < 0 || y >= m || x >= n || parent[y * n + x] === -1) continue;
      const [a, b] = [find(cell), find(y * n + x)];
      if (a === b) continue;
      parent[a] = b;
      islands--;
    }
    return islands;
  });
}
