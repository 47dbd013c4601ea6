/*
 * Treats the cells with the next and previous number as neighbors, across the ends of rows.
 * Caught by: hidden
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const parent = new Map<number, number>();
  const find = (x: number): number => {
    while (parent.get(x) !== x) x = parent.get(x)!;
    return x;
  };
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    const cell = r * n + c;
    if (parent.has(cell)) return islands;
    parent.set(cell, cell);
    islands++;
    for (const other of [cell - 1, cell + 1, cell - n, cell + n]) {
      if (!parent.has(other)) continue;
      const [a, b] = [find(cell), find(other)];
      if (a === b) continue;
      parent.set(a, b);
      islands--;
    }
    return islands;
  });
}
