/*
 * Treats rotated and mirrored shapes as equal, as another problem asks.
 * Caught by: sample/2
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  grid.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== 1) return;
      const cells: [number, number][] = [];
      const walk = (y: number, x: number): void => {
        if (grid[y]?.[x] !== 1) return;
        grid[y]![x] = 0;
        cells.push([y, x]);
        for (const [dy, dx] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
        ] as const)
          walk(y + dy, x + dx);
      };
      walk(r, c);
      const distances = cells.flatMap(([y, x], i) =>
        cells.slice(i + 1).map(([y2, x2]) => (y - y2) ** 2 + (x - x2) ** 2),
      );
      shapes.add(`${cells.length}:${distances.sort((a, b) => a - b).join()}`);
    }),
  );
  return shapes.size;
}
