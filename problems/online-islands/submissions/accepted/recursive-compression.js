// Path compression by recursion as deep as the longest chain, no ranks; CommonJS.
exports.numIslands2 = function (m, n, positions) {
  const parent = new Array(m * n);
  const find = (x) => (parent[x] === x ? x : (parent[x] = find(parent[x])));
  let islands = 0;
  return positions.map(([r, c]) => {
    const cell = r * n + c;
    if (parent[cell] !== undefined) return islands;
    parent[cell] = cell;
    islands++;
    const near = [];
    if (r > 0) near.push(cell - n);
    if (c > 0) near.push(cell - 1);
    if (r + 1 < m) near.push(cell + n);
    if (c + 1 < n) near.push(cell + 1);
    for (const other of near) {
      if (parent[other] === undefined || find(other) === find(cell)) continue;
      parent[find(other)] = find(cell);
      islands--;
    }
    return islands;
  });
};
