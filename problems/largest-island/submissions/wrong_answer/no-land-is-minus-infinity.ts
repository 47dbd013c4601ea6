/*
 * Takes the maximum of a list that is empty when there is no land: Math.max() is -Infinity.
 * Caught by: sample/3
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const areas: number[] = [];
  const area = (r: number, c: number): number => {
    if (grid[r]?.[c] !== 1) return 0;
    grid[r]![c] = 0;
    return 1 + area(r + 1, c) + area(r - 1, c) + area(r, c + 1) + area(r, c - 1);
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && areas.push(area(r, c))));
  return areas.reduce((a, b) => Math.max(a, b), -Infinity);
}
