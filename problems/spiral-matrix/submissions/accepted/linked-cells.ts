// Hostile to caches: an object for each cell, made in a scattered order, linked in the order of the spiral.
class Cell {
  next: Cell | null = null;
  value = 0;
}

export function spiralOrder(matrix: number[][]): number[] {
  const [rows, columns] = [matrix.length, matrix[0].length];
  const count = rows * columns;
  const cells: Cell[] = new Array(count);
  // A prime longer than any side: its multiples come to every place once.
  const stride = 7919;
  for (let i = 0, at = 0; i < count; i++, at = (at + stride) % count) cells[at] = new Cell();
  let last = new Cell();
  const first = last;
  const link = (r: number, c: number) => {
    const cell = cells[r * columns + c];
    cell.value = matrix[r][c];
    last = last.next = cell;
  };
  for (let ring = 0; 2 * ring < Math.min(rows, columns); ring++) {
    const [bottom, right] = [rows - 1 - ring, columns - 1 - ring];
    for (let c = ring; c <= right; c++) link(ring, c);
    for (let r = ring + 1; r <= bottom; r++) link(r, right);
    if (bottom > ring) for (let c = right - 1; c >= ring; c--) link(bottom, c);
    if (right > ring) for (let r = bottom - 1; r > ring; r--) link(r, ring);
  }
  const order: number[] = [];
  for (let cell = first.next; cell; cell = cell.next) order.push(cell.value);
  return order;
}
