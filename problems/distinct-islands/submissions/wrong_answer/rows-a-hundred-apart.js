/*
 * One number for each position, with rows a hundred apart: a map may have 300 columns.
 * Caught by: hidden/hundred-columns-or-one-row
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (!grid[r][c]) continue;
      grid[r][c] = 0;
      const places = [r * 100 + c];
      const queue = [[r, c]];
      for (const [y, x] of queue) {
        for (const [ny, nx] of [
          [y - 1, x],
          [y, x - 1],
          [y, x + 1],
          [y + 1, x],
        ]) {
          if (!grid[ny] || !grid[ny][nx]) continue;
          grid[ny][nx] = 0;
          places.push(ny * 100 + nx);
          queue.push([ny, nx]);
        }
      }
      shapes.add(places.map((place) => place - (r * 100 + c)).join(' '));
    }
  }
  return shapes.size;
};
