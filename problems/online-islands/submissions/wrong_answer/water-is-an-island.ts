/*
 * Every cell is its own parent from the start, without a check whether a neighbor is land: water is joined.
 * Caught by: sample
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const parent = Array.from({ length: m * n }, (_, i) => i);
  const find = (x: number): number => (parent[x] === x ? x : (parent[x] = find(parent[x]!)));
  const seen = new Set<number>();
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    const cell = r * n + c;
    if (seen.has(cell)) return islands;
    seen.add(cell);
    islands++;
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ] as const) {
      if (y < 0 || x < 0 || y >= m || x >= n) continue;
      const [a, b] = [find(cell), find(y * n + x)];
      if (a === b) continue;
      parent[b] = a;
      islands--;
    }
    return islands;
  });
}
