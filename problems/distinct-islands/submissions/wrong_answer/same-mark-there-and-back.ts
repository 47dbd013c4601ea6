/*
 * Writes the same mark for a step forward and a step back.
 * Caught by: hidden/there-or-back
 */
export function numDistinctIslands(grid: number[][]): number {
  const steps = [
    ['up', -1, 0],
    ['right', 0, 1],
    ['down', 1, 0],
    ['left', 0, -1],
  ] as const;
  const shapes = new Set<string>();
  const walk = (r: number, c: number, mark: string, marks: string[]): string[] => {
    grid[r]![c] = 0;
    marks.push(mark);
    for (const [name, down, right] of steps) {
      if (grid[r + down]?.[c + right]) walk(r + down, c + right, name, marks);
    }
    marks.push(mark);
    return marks;
  };
  for (const [r, row] of grid.entries()) {
    for (const c of row.keys()) if (row[c]) shapes.add(walk(r, c, 'start', []).join(' '));
  }
  return shapes.size;
}
