/*
 * Stops looking for islands one row and one column too early, although the searches reach those cells.
 * Caught by: hidden
 */
const maxAreaOfIsland = (grid) => {
  const area = (r, c) => {
    if (!grid[r]?.[c]) return 0;
    grid[r][c] = 0;
    return 1 + area(r - 1, c) + area(r + 1, c) + area(r, c - 1) + area(r, c + 1);
  };
  let best = 0;
  for (let r = 0; r < grid.length - 1; r++) {
    for (let c = 0; c < grid[0].length - 1; c++) best = Math.max(best, area(r, c));
  }
  return best;
};
