/*
 * Adds an island if no neighbor is land, and leaves the number unchanged otherwise: nothing is ever joined.
 * Caught by: sample/1
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const map = Array.from({ length: m }, () => new Array<number>(n).fill(0));
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    const near = [map[r - 1]?.[c], map[r + 1]?.[c], map[r]![c - 1], map[r]![c + 1]];
    if (!map[r]![c] && !near.includes(1)) islands++;
    map[r]![c] = 1;
    return islands;
  });
}
