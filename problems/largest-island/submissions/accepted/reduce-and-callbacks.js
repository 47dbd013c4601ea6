// Functional: recursion inside reduce, three stack frames for each of up to 90,000 cells; CommonJS.
const SIDES = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
];

module.exports.maxAreaOfIsland = (grid) => {
  const left = grid.map((row) => [...row]);
  const take = (r, c) => {
    if (!left[r]?.[c]) return 0;
    left[r][c] = 0;
    return SIDES.reduce((sum, [dr, dc]) => sum + take(r + dr, c + dc), 1);
  };
  return grid.reduce(
    (best, row, r) => row.reduce((most, _, c) => Math.max(most, take(r, c)), best),
    0,
  );
};
