/*
 * Marks a cell only after its neighbors have been visited: two neighbors call each other forever.
 * Caught by: sample
 */
export function numIslands(grid: string[][]): number {
  const explore = (r: number, c: number): void => {
    if (grid[r]?.[c] !== '1') return;
    explore(r - 1, c);
    explore(r + 1, c);
    explore(r, c - 1);
    explore(r, c + 1);
    grid[r]![c] = '0';
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      explore(r, c);
    }
  }
  return islands;
}
