/*
 * Compares the cells with the string '1', as in count-islands: a number never equals it.
 * Caught by: sample
 */
var maxAreaOfIsland = function (grid) {
  function area(r, c) {
    if (!grid[r] || grid[r][c] !== '1') return 0;
    grid[r][c] = '0';
    return 1 + area(r + 1, c) + area(r - 1, c) + area(r, c + 1) + area(r, c - 1);
  }
  let best = 0;
  for (let r = 0; r < grid.length; r++)
    for (let c = 0; c < grid[r].length; c++) best = Math.max(best, area(r, c));
  return best;
};
