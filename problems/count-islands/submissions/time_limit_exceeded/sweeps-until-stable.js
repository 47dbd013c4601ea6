/*
 * Sweeps the whole map forward and backward, giving each cell the smallest number of its neighbors, until nothing
 * changes: a winding island needs one sweep for each of its turns.
 * Caught by: growth
 */
var numIslands = function (grid) {
  var rows = grid.length;
  var columns = grid[0].length;
  var width = columns + 2;
  var label = new Int32Array((rows + 2) * width);
  var next = 1;
  for (var r = 0; r < rows; r++) {
    for (var c = 0; c < columns; c++) {
      if (grid[r][c] === '1') label[(r + 1) * width + c + 1] = next++;
    }
  }
  var changed = true;
  function lower(i) {
    if (label[i] === 0) return;
    [i - width, i + width, i - 1, i + 1].forEach(function (j) {
      if (label[j] > 0 && label[j] < label[i]) {
        label[i] = label[j];
        changed = true;
      }
    });
  }
  while (changed) {
    changed = false;
    for (var i = 0; i < label.length; i++) lower(i);
    for (i = label.length - 1; i >= 0; i--) lower(i);
  }
  return new Set(label.filter(Boolean)).size;
};
