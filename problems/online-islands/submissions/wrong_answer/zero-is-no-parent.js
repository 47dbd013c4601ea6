/*
 * Tests whether a parent is truthy: cell 0 is never land, nor is a cell whose root it is.
 * Caught by: sample
 */
var numIslands2 = function (m, n, positions) {
  var parent = [];
  function find(x) {
    while (parent[x] !== x) x = parent[x];
    return x;
  }
  var count = 0;
  return positions.map(function (p) {
    var cell = p[0] * n + p[1];
    if (parent[cell]) return count;
    parent[cell] = cell;
    count++;
    [
      [p[0] - 1, p[1]],
      [p[0] + 1, p[1]],
      [p[0], p[1] - 1],
      [p[0], p[1] + 1],
    ].forEach(function (q) {
      if (q[0] < 0 || q[1] < 0 || q[0] >= m || q[1] >= n || !parent[q[0] * n + q[1]]) return;
      var a = find(cell);
      var b = find(q[0] * n + q[1]);
      if (a !== b) {
        parent[a] = b;
        count--;
      }
    });
    return count;
  });
};
