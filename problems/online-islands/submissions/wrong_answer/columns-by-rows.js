/*
 * Numbers a cell by row times the number of rows: cells of a wide map share numbers.
 * Caught by: hidden/keys-of-a-wide-map
 */
var numIslands2 = function (m, n, positions) {
  const parent = new Map();
  const id = (r, c) => r * m + c;
  const find = (x) => {
    while (parent.get(x) !== x) {
      parent.set(x, parent.get(parent.get(x)));
      x = parent.get(x);
    }
    return x;
  };
  let islands = 0;
  return positions.map(([r, c]) => {
    if (parent.has(id(r, c))) return islands;
    parent.set(id(r, c), id(r, c));
    islands++;
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ]) {
      if (y < 0 || x < 0 || y >= m || x >= n || !parent.has(id(y, x))) continue;
      const [a, b] = [find(id(r, c)), find(id(y, x))];
      if (a === b) continue;
      parent.set(a, b);
      islands--;
    }
    return islands;
  });
};
