/**
 * Flood fill with an explicit stack: every cell is pushed at most once. The grid has a border of water, so
 * neighbors need no bounds check.
 */
export function numIslands(grid: string[][]): number {
  const width = grid[0]!.length + 2;
  const land = new Uint8Array(width * (grid.length + 2));
  grid.forEach((row, r) => {
    const start = (r + 1) * width + 1;
    row.forEach((cell, c) => (land[start + c] = cell === '1' ? 1 : 0));
  });

  const steps = [1, -1, width, -width];
  const stack = new Int32Array(land.length);
  let islands = 0;
  for (let start = 0; start < land.length; start++) {
    if (land[start] === 0) continue;
    islands++;
    land[start] = 0;
    let height = 0;
    stack[height++] = start;
    while (height > 0) {
      const cell = stack[--height]!;
      for (const step of steps) {
        const next = cell + step;
        if (land[next] === 0) continue;
        land[next] = 0;
        stack[height++] = next;
      }
    }
  }
  return islands;
}
