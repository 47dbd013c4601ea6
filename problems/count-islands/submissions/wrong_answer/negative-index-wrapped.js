/*
 * Reads neighbors with at(), which reads an index of -1 from the end: the first row touches the last one.
 * Caught by: sample
 */
const numIslands = (grid) => {
  const rows = grid.length;
  const columns = grid[0].length;
  const seen = grid.map((row) => row.map(() => false));
  const explore = (r, c) => {
    if (grid.at(r)?.at(c) !== '1' || seen.at(r)[c < 0 ? columns + c : c]) return;
    const [y, x] = [(r + rows) % rows, (c + columns) % columns];
    seen[y][x] = true;
    explore(y + 1, x);
    explore(y - 1, x);
    explore(y, x + 1);
    explore(y, x - 1);
  };
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r][c] !== '1' || seen[r][c]) continue;
      islands++;
      explore(r, c);
    }
  }
  return islands;
};
