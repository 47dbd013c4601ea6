/*
 * The counter is declared outside the loop and never reset: areas add up.
 * Caught by: sample/1
 */
var maxAreaOfIsland = function (grid) {
  var count = 0;
  var max = 0;
  function sink(r, c) {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] === 0) return;
    grid[r][c] = 0;
    count++;
    sink(r + 1, c);
    sink(r - 1, c);
    sink(r, c + 1);
    sink(r, c - 1);
  }
  for (var r = 0; r < grid.length; r++) {
    for (var c = 0; c < grid[0].length; c++) {
      if (grid[r][c] === 1) {
        sink(r, c);
        max = Math.max(max, count);
      }
    }
  }
  return max;
};
