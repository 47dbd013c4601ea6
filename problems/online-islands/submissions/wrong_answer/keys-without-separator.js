/*
 * Joins row and column without a separator: 1,11 and 11,1 give the same key.
 * Caught by: hidden/keys-without-separator
 */
var numIslands2 = function (m, n, positions) {
  const parent = {};
  const find = (x) => (parent[x] === x ? x : (parent[x] = find(parent[x])));
  let islands = 0;
  const out = [];
  for (const [r, c] of positions) {
    const cell = `${r}${c}`;
    if (parent[cell] === undefined) {
      parent[cell] = cell;
      islands++;
      for (const [y, x] of [
        [r - 1, c],
        [r + 1, c],
        [r, c - 1],
        [r, c + 1],
      ]) {
        const other = `${y}${x}`;
        if (y < 0 || x < 0 || y >= m || x >= n || parent[other] === undefined) continue;
        if (find(other) === find(cell)) continue;
        parent[find(other)] = find(cell);
        islands--;
      }
    }
    out.push(islands);
  }
  return out;
};
