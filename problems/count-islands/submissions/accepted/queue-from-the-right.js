// Breadth first with LeetCode's Queue, from the last column to the first, marking with another letter.
const numIslands = (grid) => {
  const rows = grid.length;
  const columns = grid[0].length;
  let islands = 0;
  for (let c = columns - 1; c >= 0; c--) {
    for (let r = rows - 1; r >= 0; r--) {
      if (grid[r][c] !== '1') continue;
      islands++;
      grid[r][c] = 'x';
      const queue = new Queue([[r, c]]);
      while (!queue.isEmpty()) {
        const [y, x] = queue.dequeue();
        const reach = (ny, nx) => {
          if (ny < 0 || ny === rows || nx < 0 || nx === columns || grid[ny][nx] !== '1') return;
          grid[ny][nx] = 'x';
          queue.enqueue([ny, nx]);
        };
        reach(y - 1, x);
        reach(y + 1, x);
        reach(y, x - 1);
        reach(y, x + 1);
      }
    }
  }
  return islands;
};
