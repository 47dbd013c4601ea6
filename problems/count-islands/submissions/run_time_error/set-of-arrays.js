/*
 * Keeps [row, column] arrays in a Set, which compares them by identity: no cell is ever found in it.
 * Caught by: sample
 */
var numIslands = function (grid) {
  const visited = new Set();
  const explore = (r, c) => {
    if (grid[r]?.[c] !== '1' || visited.has([r, c])) return;
    visited.add([r, c]);
    explore(r - 1, c);
    explore(r + 1, c);
    explore(r, c - 1);
    explore(r, c + 1);
  };
  let islands = 0;
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== '1' || visited.has([r, c])) return;
      islands++;
      explore(r, c);
    }),
  );
  return islands;
};
