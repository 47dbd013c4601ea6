/*
 * Makes columns relative to the first cell, but leaves the rows as they are.
 * Caught by: sample/1
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number, c0: number): string => {
    if (grid[r]?.[c] !== 1) return '';
    grid[r]![c] = 0;
    return `${r},${c - c0};${walk(r + 1, c, c0)}${walk(r - 1, c, c0)}${walk(r, c + 1, c0)}${walk(r, c - 1, c0)}`;
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c, c))));
  return shapes.size;
}
