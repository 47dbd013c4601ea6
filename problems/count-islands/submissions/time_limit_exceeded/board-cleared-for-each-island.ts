/*
 * Clears the grid of visited cells, which is as large as the map, for each island.
 * Caught by: growth
 */
function clear(board: Uint8Array): void {
  for (let i = 0; i < board.length; i++) board[i] = 0;
}

export function numIslands(grid: string[][]): number {
  const [rows, columns] = [grid.length, grid[0]!.length];
  const visited = new Uint8Array(rows * columns);
  let islands = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r]![c] !== '1') continue;
      islands++;
      clear(visited);
      const stack = [r * columns + c];
      visited[r * columns + c] = 1;
      while (stack.length > 0) {
        const cell = stack.pop()!;
        const [y, x] = [Math.floor(cell / columns), cell % columns];
        grid[y]![x] = '0';
        const reach = (ny: number, nx: number) => {
          const next = ny * columns + nx;
          if (grid[ny]?.[nx] !== '1' || visited[next] === 1) return;
          visited[next] = 1;
          stack.push(next);
        };
        reach(y - 1, x);
        reach(y + 1, x);
        reach(y, x - 1);
        reach(y, x + 1);
      }
    }
  }
  return islands;
}
