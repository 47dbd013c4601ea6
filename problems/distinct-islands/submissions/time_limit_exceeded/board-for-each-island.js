/*
 * Draws each island on an empty grid as large as the map, then cuts out its shape.
 * Caught by: growth
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (!grid[r][c]) continue;
      const board = grid.map((row) => row.map(() => 0));
      let [left, right, bottom] = [c, c, r];
      const walk = (y, x) => {
        if (!grid[y]?.[x]) return;
        grid[y][x] = 0;
        board[y][x] = 1;
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
        walk(y + 1, x);
        walk(y - 1, x);
        walk(y, x + 1);
        walk(y, x - 1);
      };
      walk(r, c);
      const shape = board.slice(r, bottom + 1).map((row) => row.slice(left, right + 1).join(''));
      shapes.add(shape.join('/'));
    }
  }
  return shapes.size;
};
