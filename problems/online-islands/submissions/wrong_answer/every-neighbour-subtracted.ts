/*
 * Subtracts one for each land neighbor, even if two of them already belong to the same island.
 * Caught by: hidden
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const land = new Set<number>();
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    if (land.has(r * n + c)) return islands;
    land.add(r * n + c);
    islands++;
    if (r > 0 && land.has((r - 1) * n + c)) islands--;
    if (r < m - 1 && land.has((r + 1) * n + c)) islands--;
    if (c > 0 && land.has(r * n + c - 1)) islands--;
    if (c < n - 1 && land.has(r * n + c + 1)) islands--;
    return islands;
  });
}
