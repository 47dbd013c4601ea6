/** Union-find by size with path halving. The grid has a border of water, so neighbors need no bounds check. */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const width = n + 2;
  /** 0 is water; the root of a set holds minus its size, any other cell the index of its parent. */
  const up = new Int32Array(width * (m + 2));
  const root = (i: number): number => {
    while (up[i]! > 0) {
      const parent = up[i]!;
      if (up[parent]! > 0) up[i] = up[parent]!;
      i = parent;
    }
    return i;
  };
  const steps = [1, -1, width, -width];
  let islands = 0;
  return positions.map(([r, c]) => {
    const cell = (r! + 1) * width + c! + 1;
    if (up[cell] !== 0) return islands;
    up[cell] = -1;
    islands++;
    for (const step of steps) {
      if (up[cell + step] === 0) continue;
      const [a, b] = [root(cell), root(cell + step)];
      if (a === b) continue;
      islands--;
      const [large, small] = up[a]! <= up[b]! ? [a, b] : [b, a];
      up[large]! += up[small]!;
      up[small] = large;
    }
    return islands;
  });
}
