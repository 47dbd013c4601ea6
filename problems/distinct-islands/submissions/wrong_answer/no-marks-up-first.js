/*
 * Writes the steps of the search in the order up, down, left, right, but not the steps back.
 * Caught by: sample
 */
var numDistinctIslands = function (grid) {
  const shapes = {};
  function walk(r, c, ref) {
    grid[r][c] = 2;
    if (grid[r - 1] && grid[r - 1][c] === 1) {
      ref.text += 'u';
      walk(r - 1, c, ref);
    }
    if (grid[r + 1] && grid[r + 1][c] === 1) {
      ref.text += 'd';
      walk(r + 1, c, ref);
    }
    if (grid[r][c - 1] === 1) {
      ref.text += 'l';
      walk(r, c - 1, ref);
    }
    if (grid[r][c + 1] === 1) {
      ref.text += 'r';
      walk(r, c + 1, ref);
    }
  }
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (grid[r][c] !== 1) continue;
      const ref = { text: 's' };
      walk(r, c, ref);
      shapes[ref.text] = true;
    }
  }
  return Object.keys(shapes).length;
};
