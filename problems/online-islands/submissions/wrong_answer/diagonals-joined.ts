/*
 * Joins all eight surrounding cells.
 * Caught by: sample/1
 */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const parent = new Map<string, string>();
  const find = (x: string): string => {
    const up = parent.get(x)!;
    if (up === x) return x;
    const root = find(up);
    parent.set(x, root);
    return root;
  };
  let islands = 0;
  return (positions as [number, number][]).map(([r, c]) => {
    const cell = `${r},${c}`;
    if (parent.has(cell)) return islands;
    parent.set(cell, cell);
    islands++;
    for (let dr = -1; dr <= 1; dr++) {
      for (let dc = -1; dc <= 1; dc++) {
        const other = `${r + dr},${c + dc}`;
        if (!parent.has(other)) continue;
        const [a, b] = [find(cell), find(other)];
        if (a === b) continue;
        parent.set(a, b);
        islands--;
      }
    }
    return islands;
  });
}
