/*
 * Skips the last row and column when looking for islands.
 * Caught by: sample
 */
var numDistinctIslands = function (grid) {
  const walk = (r, c, step) => {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] === 0) return 'o';
    grid[r][c] = 0;
    return (
      step + walk(r, c - 1, 'L') + walk(r, c + 1, 'R') + walk(r - 1, c, 'U') + walk(r + 1, c, 'D')
    );
  };
  const shapes = new Set();
  for (let r = 0; r < grid.length - 1; r++) {
    for (let c = 0; c < grid[0].length - 1; c++) {
      if (grid[r][c] === 1) shapes.add(walk(r, c, 'X'));
    }
  }
  return shapes.size;
};
