/*
 * Never marks a cell: two neighbors call each other forever.
 * Caught by: sample
 */
var maxAreaOfIsland = function (grid) {
  const area = (r, c) => {
    if (!grid[r] || !grid[r][c]) return 0;
    return 1 + area(r + 1, c) + area(r - 1, c) + area(r, c + 1) + area(r, c - 1);
  };
  let best = 0;
  for (let r = 0; r < grid.length; r++)
    for (let c = 0; c < grid[0].length; c++) best = Math.max(best, area(r, c));
  return best;
};
