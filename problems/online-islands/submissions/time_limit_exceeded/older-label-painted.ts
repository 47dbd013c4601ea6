/*
 * When islands meet, the oldest label wins, and everything else is relabeled with it.
 * Caught by: growth
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const labels = Array.from({ length: m }, () => new Int32Array(n));
  let islands = 0;
  let next = 1;
  const around = (r: number, c: number) =>
    [
      [r, c - 1],
      [r, c + 1],
      [r - 1, c],
      [r + 1, c],
    ].filter(([y, x]) => labels[y!]?.[x!]) as [number, number][];
  return (positions as [number, number][]).map(([r, c]) => {
    if (labels[r]![c] !== 0) return islands;
    const met = new Set(around(r, c).map(([y, x]) => labels[y]![x]!));
    islands += 1 - met.size;
    const label = met.size === 0 ? next++ : Math.min(...met);
    labels[r]![c] = label;
    const queue: [number, number][] = [[r, c]];
    for (const [y, x] of queue) {
      for (const [ny, nx] of around(y, x)) {
        if (labels[ny]![nx] === label) continue;
        labels[ny]![nx] = label;
        queue.push([ny, nx]);
      }
    }
    return islands;
  });
}
