/*
 * Joins the relative positions without a separator, and tries up and left first.
 * Caught by: hidden/last-cell-of-two-readings-up-left-first
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  const walk = (r, c, r0, c0) => {
    if (!grid[r] || !grid[r][c]) return '';
    grid[r][c] = 0;
    const here = `${r - r0}${c - c0}`;
    return (
      here +
      walk(r - 1, c, r0, c0) +
      walk(r, c - 1, r0, c0) +
      walk(r + 1, c, r0, c0) +
      walk(r, c + 1, r0, c0)
    );
  };
  grid.forEach((row, r) => row.forEach((cell, c) => row[c] && shapes.add(walk(r, c, r, c))));
  return shapes.size;
};
