// LeetCode's JavaScript stub, pasted: breadth first with a queue that uses shift(), which stays short on a map.
/**
 * @param {number[][]} grid
 * @return {number}
 */
var maxAreaOfIsland = function (grid) {
  const seen = new Set();
  let max = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[r].length; c++) {
      if (grid[r][c] !== 1 || seen.has(r + ',' + c)) continue;
      let size = 0;
      const queue = [[r, c]];
      seen.add(r + ',' + c);
      while (queue.length) {
        const [y, x] = queue.shift();
        size++;
        for (const [ny, nx] of [
          [y + 1, x],
          [y - 1, x],
          [y, x + 1],
          [y, x - 1],
        ]) {
          if (!grid[ny] || grid[ny][nx] !== 1 || seen.has(ny + ',' + nx)) continue;
          seen.add(ny + ',' + nx);
          queue.push([ny, nx]);
        }
      }
      max = Math.max(max, size);
    }
  }
  return max;
};
