// Hostile to caches: all shapes in one tree of objects, cell by cell; each island descends from the root.
var numDistinctIslands = function (grid) {
  const root = new Map();
  let count = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (!grid[r][c]) continue;
      grid[r][c] = 0;
      const queue = new Queue([[r, c]]);
      let at = root;
      while (!queue.isEmpty()) {
        const [y, x] = queue.dequeue();
        const key = (y - r) * 1000 + (x - c);
        if (!at.has(key)) at.set(key, new Map());
        at = at.get(key);
        for (const [ny, nx] of [
          [y, x + 1],
          [y + 1, x],
          [y, x - 1],
          [y - 1, x],
        ]) {
          if (!grid[ny]?.[nx]) continue;
          grid[ny][nx] = 0;
          queue.enqueue([ny, nx]);
        }
      }
      if (!at.has('end')) {
        at.set('end', true);
        count++;
      }
    }
  }
  return count;
};
