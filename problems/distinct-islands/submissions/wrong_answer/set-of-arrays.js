/*
 * Puts arrays into a Set, which compares them by identity: every island counts as a new shape.
 * Caught by: sample/1
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (grid[r][c] !== 1) continue;
      const shape = [];
      const walk = (y, x) => {
        if (!grid[y]?.[x]) return;
        grid[y][x] = 0;
        shape.push([y - r, x - c]);
        walk(y + 1, x);
        walk(y - 1, x);
        walk(y, x + 1);
        walk(y, x - 1);
      };
      walk(r, c);
      shapes.add(shape);
    }
  }
  return shapes.size;
};
