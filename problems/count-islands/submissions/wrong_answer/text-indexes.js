/*
 * Iterates over the rows with for...in, whose indices are strings: '0' + 1 is '01', not 1.
 * Caught by: sample
 */
var numIslands = function (grid) {
  var islands = 0;
  function sink(r, c) {
    if (!grid[r] || grid[r][c] !== '1') return;
    grid[r][c] = '0';
    sink(r - 1, c);
    sink(r + 1, c);
    sink(r, c - 1);
    sink(r, c + 1);
  }
  for (var r in grid) {
    for (var c in grid[r]) {
      if (grid[r][c] === '1') {
        islands++;
        sink(r, c);
      }
    }
  }
  return islands;
};
