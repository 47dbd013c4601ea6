/*
 * Union-find with neither union by size nor path compression, where the neighbor's island is attached to the new
 * cell.
 * Caught by: growth
 */
var numIslands2 = function (m, n, positions) {
  class Land {
    belongs = null;
    root() {
      let land = this;
      while (land.belongs) land = land.belongs;
      return land;
    }
  }
  const map = Array.from({ length: m }, () => new Array(n).fill(null));
  let count = 0;
  return positions.map(([r, c]) => {
    if (map[r][c]) return count;
    const land = (map[r][c] = new Land());
    count++;
    for (const near of [map[r - 1]?.[c], map[r + 1]?.[c], map[r][c - 1], map[r][c + 1]]) {
      const other = near?.root();
      if (!other || other === land) continue;
      other.belongs = land;
      count--;
    }
    return count;
  });
};
