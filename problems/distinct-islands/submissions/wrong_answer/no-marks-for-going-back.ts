/*
 * Writes the steps of the search, but not the steps back.
 * Caught by: sample
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number, step: string): string => {
    if (grid[r]?.[c] !== 1) return '';
    grid[r]![c] = 0;
    return (
      step + walk(r, c + 1, 'R') + walk(r + 1, c, 'D') + walk(r, c - 1, 'L') + walk(r - 1, c, 'U')
    );
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c, 'S'))));
  return shapes.size;
}
