// Hostile to caches: the cells are scattered over one large array, and are visited in a scattered order.
export function maxAreaOfIsland(grid: number[][]): number {
  const [rows, columns] = [grid.length, grid[0]!.length];
  const bits = Math.max(1, Math.ceil(Math.log2(rows * columns)));
  const mask = 2 ** bits - 1;
  // An odd factor comes to every place once.
  const place = (r: number, c: number) => Math.imul(r * columns + c, 0x9e3779b1) & mask;
  const left = new Float64Array(mask + 1);
  grid.forEach((row, r) => row.forEach((cell, c) => (left[place(r, c)] = cell)));
  let largest = 0;
  for (let i = 0; i <= mask; i++) {
    const start = Math.imul(i, 0x85ebca6b) & mask;
    if (start >= rows * columns) continue;
    const stack = [start];
    let area = 0;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [r, c] = [Math.floor(at / columns), at % columns];
      if (left[place(r, c)] !== 1) continue;
      left[place(r, c)] = 0;
      area++;
      if (r > 0) stack.push(at - columns);
      if (r < rows - 1) stack.push(at + columns);
      if (c > 0) stack.push(at - 1);
      if (c < columns - 1) stack.push(at + 1);
    }
    largest = Math.max(largest, area);
  }
  return largest;
}
