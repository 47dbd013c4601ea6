/*
 * Keeps the shapes in a list and compares each island with all of them.
 * Caught by: growth
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes: number[][][] = [];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== 1) continue;
      const shape: number[][] = [];
      const walk = (y: number, x: number): void => {
        if (grid[y]?.[x] !== 1) return;
        grid[y]![x] = 0;
        shape.push([y - r, x - c]);
        walk(y + 1, x);
        walk(y - 1, x);
        walk(y, x + 1);
        walk(y, x - 1);
      };
      walk(r, c);
      const isKnown = shapes.some(
        (known) =>
          known.length === shape.length &&
          known.every(([y, x], i) => y === shape[i]![0] && x === shape[i]![1]),
      );
      if (!isKnown) shapes.push(shape);
    }
  }
  return shapes.length;
}
