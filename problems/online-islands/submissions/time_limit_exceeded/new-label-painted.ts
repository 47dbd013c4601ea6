/*
 * Gives a new label to every island that the new cell touches.
 * Caught by: growth
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const label = new Int32Array(m * n);
  const cellsOf = new Map<number, number[]>();
  let next = 1;
  return (positions as [number, number][]).map(([r, c]) => {
    const cell = r * n + c;
    if (label[cell] !== 0) return cellsOf.size;
    const mine = [cell];
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ] as const) {
      if (y < 0 || x < 0 || y >= m || x >= n) continue;
      const other = label[y * n + x]!;
      for (const each of cellsOf.get(other) ?? []) mine.push(each);
      cellsOf.delete(other);
    }
    for (const each of mine) label[each] = next;
    cellsOf.set(next++, mine);
    return cellsOf.size;
  });
}
