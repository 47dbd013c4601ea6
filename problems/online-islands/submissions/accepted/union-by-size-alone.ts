// Union by size without path compression, cells as objects that point at one another: hostile to caches.
interface Land {
  up: Land | null;
  size: number;
}

export const numIslands2 = (m: number, n: number, positions: number[][]): number[] => {
  const map = new Map<string, Land>();
  let islands = 0;
  const rootOf = (land: Land) => {
    while (land.up) land = land.up;
    return land;
  };
  return positions.map(([r, c]) => {
    const key = `${r},${c}`;
    if (map.has(key)) return islands;
    const land: Land = { up: null, size: 1 };
    map.set(key, land);
    islands++;
    for (const near of [`${r! - 1},${c}`, `${r! + 1},${c}`, `${r},${c! - 1}`, `${r},${c! + 1}`]) {
      const other = map.get(near);
      if (!other) continue;
      let [big, small] = [rootOf(other), rootOf(land)];
      if (big === small) continue;
      if (big.size < small.size) [big, small] = [small, big];
      small.up = big;
      big.size += small.size;
      islands--;
    }
    return islands;
  });
};
