/*
 * Joins the relative positions without a separator: 1 and 11 look like 11 and 1.
 * Caught by: hidden/last-cell-of-two-readings
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  let text = '';
  function walk(r, c, r0, c0) {
    if (!grid[r] || !grid[r][c]) return;
    grid[r][c] = 0;
    text += r - r0 + '' + (c - c0);
    walk(r - 1, c, r0, c0);
    walk(r, c + 1, r0, c0);
    walk(r + 1, c, r0, c0);
    walk(r, c - 1, r0, c0);
  }
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (!grid[r][c]) continue;
      text = '';
      walk(r, c, r, c);
      shapes.add(text);
    }
  }
  return shapes.size;
};
