/*
 * The whole search is a chain of tail calls. JavaScript keeps a stack frame for each of them: 450,000 on the
 * largest map, where 90,000 are enough.
 * Caught by: large
 */
type Cell = [r: number, c: number];

function search(grid: string[][], at: number, pending: Cell[], islands: number): number {
  const cell = pending.pop();
  if (cell) {
    const [r, c] = cell;
    if (grid[r]?.[c] !== '1') return search(grid, at, pending, islands);
    grid[r]![c] = '0';
    pending.push([r + 1, c], [r - 1, c], [r, c + 1], [r, c - 1]);
    return search(grid, at, pending, islands);
  }
  const columns = grid[0]!.length;
  if (at === grid.length * columns) return islands;
  const [r, c] = [Math.floor(at / columns), at % columns];
  if (grid[r]![c] !== '1') return search(grid, at + 1, pending, islands);
  return search(grid, at + 1, [[r, c]], islands + 1);
}

export const numIslands = (grid: string[][]) => search(grid, 0, [], 0);
