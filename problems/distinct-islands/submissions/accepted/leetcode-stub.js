// LeetCode's JavaScript stub, pasted: the steps of a recursive search, with a mark for each step back.
/**
 * @param {number[][]} grid
 * @return {number}
 */
var numDistinctIslands = function (grid) {
  const shapes = new Set();
  const walk = (r, c, step) => {
    if (r < 0 || c < 0 || r >= grid.length || c >= grid[0].length || grid[r][c] === 0) return;
    grid[r][c] = 0;
    path.push(step);
    walk(r + 1, c, 'D');
    walk(r - 1, c, 'U');
    walk(r, c + 1, 'R');
    walk(r, c - 1, 'L');
    path.push('b');
  };
  let path = [];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0].length; c++) {
      if (grid[r][c] === 0) continue;
      path = [];
      walk(r, c, 'S');
      shapes.add(path.join(''));
    }
  }
  return shapes.size;
};
