/*
 * Writes the distances from the first cell without their signs: left and right are the same.
 * Caught by: sample/2
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number, r0: number, c0: number, cells: string[]): string[] => {
    if (grid[r]?.[c] !== 1) return cells;
    grid[r]![c] = 0;
    cells.push(`${Math.abs(r - r0)},${Math.abs(c - c0)}`);
    for (const [dr, dc] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      walk(r + dr, c + dc, r0, c0, cells);
    }
    return cells;
  };
  grid.forEach((row, r) =>
    row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c, r, c, []).sort().join(';'))),
  );
  return shapes.size;
}
