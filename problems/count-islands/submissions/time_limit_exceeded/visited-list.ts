/*
 * Keeps the visited cells in a list and searches it for each neighbor.
 * Caught by: growth
 */
export function numIslands(grid: string[][]): number {
  const visited: [number, number][] = [];
  const wasVisited = (r: number, c: number) => visited.some(([vr, vc]) => vr === r && vc === c);
  let islands = 0;
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[0]!.length; c++) {
      if (grid[r]![c] !== '1' || wasVisited(r, c)) continue;
      islands++;
      visited.push([r, c]);
      const stack: [number, number][] = [[r, c]];
      while (stack.length > 0) {
        const [y, x] = stack.pop()!;
        for (const [ny, nx] of [
          [y + 1, x],
          [y - 1, x],
          [y, x + 1],
          [y, x - 1],
        ] as const) {
          if (grid[ny]?.[nx] !== '1' || wasVisited(ny, nx)) continue;
          visited.push([ny, nx]);
          stack.push([ny, nx]);
        }
      }
    }
  }
  return islands;
}
