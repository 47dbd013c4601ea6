/*
 * Marks a cell only after its neighbors have been visited: two neighbors call each other forever.
 * Caught by: sample
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number): string => {
    if (grid[r]?.[c] !== 1) return '';
    const text = `D${walk(r + 1, c)}U${walk(r - 1, c)}R${walk(r, c + 1)}L${walk(r, c - 1)}`;
    grid[r]![c] = 0;
    return text;
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c))));
  return shapes.size;
}
