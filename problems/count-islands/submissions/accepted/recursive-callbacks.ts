// Recursion through forEach and a destructured offset: three stack frames for each of up to 90,000 cells.
const OFFSETS: [number, number][] = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
];

export const numIslands = (grid: string[][]): number => {
  const visited = grid.map((row) => row.map(() => false));
  const explore = (row: number, column: number): void => {
    visited[row]![column] = true;
    OFFSETS.forEach(([down, right]) => {
      const [r, c] = [row + down, column + right];
      if (grid[r]?.[c] === '1' && !visited[r]![c]) explore(r, c);
    });
  };

  return grid.reduce(
    (total, row, r) =>
      row.reduce((count, cell, c) => {
        if (cell !== '1' || visited[r]![c]) return count;
        explore(r, c);
        return count + 1;
      }, total),
    0,
  );
};
