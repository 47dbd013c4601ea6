/**
 * Flood fill with an explicit stack: every cell is pushed at most once, and the number of pushed cells is the area.
 * The grid has a border of water, so neighbors need no bounds check.
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
