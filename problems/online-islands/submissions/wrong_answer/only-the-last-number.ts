/*
 * Counts the islands once all positions are land, and returns that one number.
 * Caught by: sample
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const map = Array.from({ length: m }, () => new Array<number>(n).fill(0));
  for (const [r, c] of positions as [number, number][]) map[r]![c] = 1;
  const sink = (r: number, c: number): number => {
    if (!map[r]?.[c]) return 0;
    map[r]![c] = 0;
    sink(r + 1, c);
    sink(r - 1, c);
    sink(r, c + 1);
    sink(r, c - 1);
    return 1;
  };
  return [map.reduce((sum, row, r) => sum + row.reduce((s, _, c) => s + sink(r, c), 0), 0)];
}
