/*
 * Creates a grid of visited cells, as large as the map, for each island.
 * Caught by: growth
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const done = new Set<number>();
  const columns = grid[0]!.length;
  let largest = 0;
  for (let start = 0; start < grid.length * columns; start++) {
    const isLand = (i: number) => grid[Math.floor(i / columns)]![i % columns] === 1;
    if (!isLand(start) || done.has(start)) continue;
    const seen = grid.map((row) => row.map(() => false));
    const stack = [start];
    let area = 0;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [r, c] = [Math.floor(at / columns), at % columns];
      if (grid[r]?.[c] !== 1 || seen[r]![c]) continue;
      seen[r]![c] = true;
      done.add(at);
      area++;
      stack.push(at - columns, at + columns);
      if (c > 0) stack.push(at - 1);
      if (c < columns - 1) stack.push(at + 1);
    }
    largest = Math.max(largest, area);
  }
  return largest;
}
