/*
 * Skips a repeated position without adding a number to the output.
 * Caught by: sample/2
 */
var numIslands2 = function (m, n, positions) {
  const parent = {};
  const find = (x) => (parent[x] === x ? x : (parent[x] = find(parent[x])));
  const res = [];
  let count = 0;
  for (const [r, c] of positions) {
    const cell = r * n + c;
    if (cell in parent) continue;
    parent[cell] = cell;
    count++;
    for (const [dr, dc] of [
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ]) {
      const [y, x] = [r + dr, c + dc];
      if (y < 0 || x < 0 || y >= m || x >= n || !(y * n + x in parent)) continue;
      const [a, b] = [find(cell), find(y * n + x)];
      if (a !== b) {
        parent[a] = b;
        count--;
      }
    }
    res.push(count);
  }
  return res;
};
