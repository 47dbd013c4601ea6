/*
 * Writes a direction only where there is no land, so four of them at every dead end, and nothing for a cell.
 * Caught by: hidden/ends-of-the-walk
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number, came: string): string => {
    if (!grid[r]?.[c]) return came;
    grid[r]![c] = 0;
    return walk(r - 1, c, 'u') + walk(r + 1, c, 'd') + walk(r, c - 1, 'l') + walk(r, c + 1, 'r');
  };
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[r]!.length; c++) if (grid[r]![c]) shapes.add(walk(r, c, ''));
  }
  return shapes.size;
}
