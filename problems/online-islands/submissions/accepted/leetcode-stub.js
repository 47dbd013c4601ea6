// LeetCode's JavaScript stub, pasted: path compression alone, with parents in a Map, so water costs nothing.
/**
 * @param {number} m
 * @param {number} n
 * @param {number[][]} positions
 * @return {number[]}
 */
var numIslands2 = function (m, n, positions) {
  const parent = new Map();
  const find = (x) => {
    while (parent.get(x) !== x) {
      parent.set(x, parent.get(parent.get(x)));
      x = parent.get(x);
    }
    return x;
  };
  let count = 0;
  const res = [];
  for (const [i, j] of positions) {
    const key = i * n + j;
    if (!parent.has(key)) {
      parent.set(key, key);
      count++;
      for (const [x, y] of [
        [i + 1, j],
        [i - 1, j],
        [i, j + 1],
        [i, j - 1],
      ]) {
        if (x < 0 || y < 0 || x >= m || y >= n || !parent.has(x * n + y)) continue;
        const a = find(x * n + y),
          b = find(key);
        if (a !== b) {
          parent.set(b, a);
          count--;
        }
      }
    }
    res.push(count);
  }
  return res;
};
