/*
 * Compares the cells with the number 1, though they are strings: no cell is ever land.
 * Caught by: sample
 */
var numIslands = function (grid) {
  const sink = (r, c) => {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] !== 1) return;
    grid[r][c] = 0;
    sink(r + 1, c);
    sink(r - 1, c);
    sink(r, c + 1);
    sink(r, c - 1);
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (grid[r][c] !== 1) continue;
      islands++;
      sink(r, c);
    }
  }
  return islands;
};
