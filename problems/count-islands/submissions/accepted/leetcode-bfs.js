// LeetCode's JavaScript stub, pasted: breadth first with a moving head, and a Set of keys of visited cells.
/**
 * @param {character[][]} grid
 * @return {number}
 */
var numIslands = function (grid) {
  const rows = grid.length,
    cols = grid[0].length;
  const seen = new Set();
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      if (grid[r][c] === '0' || seen.has(`${r},${c}`)) continue;
      islands++;
      seen.add(`${r},${c}`);
      const queue = [[r, c]];
      for (let head = 0; head < queue.length; head++) {
        const [y, x] = queue[head];
        for (const [ny, nx] of [
          [y + 1, x],
          [y - 1, x],
          [y, x + 1],
          [y, x - 1],
        ]) {
          const key = `${ny},${nx}`;
          if (grid[ny]?.[nx] === '1' && !seen.has(key)) {
            seen.add(key);
            queue.push([ny, nx]);
          }
        }
      }
    }
  }
  return islands;
};
