/*
 * Compares islands by the absolute positions of their cells: no two are ever equal.
 * Caught by: sample/1
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number): string => {
    if (grid[r]?.[c] !== 1) return '';
    grid[r]![c] = 0;
    return `${r},${c};${walk(r + 1, c)}${walk(r - 1, c)}${walk(r, c + 1)}${walk(r, c - 1)}`;
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c))));
  return shapes.size;
}
