// Union-find, then the cells of each set relative to the corner of its bounding box, row by row.
export default function numDistinctIslands(grid: number[][]): number {
  const columns = grid[0]!.length;
  const up = Int32Array.from({ length: grid.length * columns }, (_, i) => i);
  const root = (i: number): number => {
    while (up[i] !== i) i = up[i] = up[up[i]!]!;
    return i;
  };
  const islands = new Map<number, [number, number][]>();
  const isLand = (r: number, c: number) => grid[r]?.[c] === 1;
  const eachLand = (visit: (r: number, c: number, i: number) => void) =>
    grid.forEach((row, r) => row.forEach((v, c) => v === 1 && visit(r, c, r * columns + c)));
  eachLand((r, c, i) => {
    if (isLand(r - 1, c)) up[root(i)] = root(i - columns);
    if (isLand(r, c - 1)) up[root(i)] = root(i - 1);
  });
  eachLand((r, c, i) => {
    const key = root(i);
    const cells = islands.get(key);
    if (cells) cells.push([r, c]);
    else islands.set(key, [[r, c]]);
  });
  const shapes = new Set<string>();
  for (const cells of islands.values()) {
    const top = cells[0]![0];
    const left = cells.reduce((least, [, c]) => Math.min(least, c), Infinity);
    shapes.add(cells.map(([r, c]) => `${r - top}:${c - left}`).join());
  }
  return shapes.size;
}
