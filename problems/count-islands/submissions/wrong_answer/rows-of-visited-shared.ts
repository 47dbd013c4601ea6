/*
 * Fills the grid of visited cells with the same row: a cell visited in one row is visited in all.
 * Caught by: hidden
 */
export function numIslands(grid: string[][]): number {
  const visited: boolean[][] = Array(grid.length).fill(Array(grid[0]!.length).fill(false));
  const original = grid.map((row) => [...row]);
  const explore = (r: number, c: number): void => {
    if (grid[r]?.[c] !== '1') return;
    grid[r]![c] = '0';
    visited[r]![c] = true;
    explore(r + 1, c);
    explore(r - 1, c);
    explore(r, c + 1);
    explore(r, c - 1);
  };
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (original[r]![c] !== '1' || visited[r]![c]) continue;
      islands++;
      explore(r, c);
    }
  }
  return islands;
}
