/*
 * Adds the string of every cell's search to the set, including the empty string of water.
 * Caught by: sample
 */
var numDistinctIslands = function (grid) {
  const walk = (r, c, step) => {
    if (!grid[r]?.[c]) return '';
    grid[r][c] = 0;
    return (
      step +
      walk(r - 1, c, 'u') +
      walk(r + 1, c, 'd') +
      walk(r, c - 1, 'l') +
      walk(r, c + 1, 'r') +
      '.'
    );
  };
  const shapes = new Set();
  grid.forEach((row, r) => row.forEach((_, c) => shapes.add(walk(r, c, 's'))));
  return shapes.size;
};
