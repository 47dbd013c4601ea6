/*
 * Treats every non-empty string as land, including "0".
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  const seen = grid.map((row) => row.map(() => false));
  const explore = (r: number, c: number): void => {
    if (!grid[r]?.[c] || seen[r]![c]) return;
    seen[r]![c] = true;
    explore(r + 1, c);
    explore(r - 1, c);
    explore(r, c + 1);
    explore(r, c - 1);
  };
  let islands = 0;
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell || seen[r]![c]) return;
      islands++;
      explore(r, c);
    }),
  );
  return islands;
}
