/*
 * Writes a single mark at each dead end, whatever the number of steps back from there.
 * Caught by: hidden
 */
export function numDistinctIslands(grid: number[][]): number {
  const shapes = new Set<string>();
  const walk = (r: number, c: number): string => {
    grid[r]![c] = 0;
    let text = '';
    for (const [name, dr, dc] of [
      ['r', 0, 1],
      ['d', 1, 0],
      ['l', 0, -1],
      ['u', -1, 0],
    ] as const) {
      if (grid[r + dr]?.[c + dc] === 1) text += name + walk(r + dr, c + dc);
    }
    return text === '' ? '.' : text;
  };
  grid.forEach((row, r) => row.forEach((cell, c) => cell === 1 && shapes.add(walk(r, c))));
  return shapes.size;
}
