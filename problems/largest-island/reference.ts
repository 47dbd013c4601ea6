/**
 * Flood fill with a stack of its own: every cell is put on the stack at most once, and how many came is the
 * area. The board has a rim of water, so that a neighbour needs no check of bounds.
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const width = grid[0]!.length + 2;
  const land = new Uint8Array(width * (grid.length + 2));
  grid.forEach((row, r) => land.set(row, (r + 1) * width + 1));

  const steps = [1, -1, width, -width];
  const stack = new Int32Array(land.length);
  let largest = 0;
  for (let start = 0; start < land.length; start++) {
    if (land[start] === 0) continue;
    land[start] = 0;
    let height = 0;
    let area = 0;
    stack[height++] = start;
    while (height > 0) {
      const cell = stack[--height]!;
      area++;
      for (const step of steps) {
        const next = cell + step;
        if (land[next] === 0) continue;
        land[next] = 0;
        stack[height++] = next;
      }
    }
    largest = Math.max(largest, area);
  }
  return largest;
}
