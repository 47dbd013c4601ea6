/**
 * Flood fill in a fixed order from the first cell of each island in reading order. The steps of the search describe
 * the shape. The grid has a border of water, so neighbors need no bounds check.
 */
export function numDistinctIslands(grid: number[][]): number {
  const width = grid[0]!.length + 2;
  const land = new Uint8Array(width * (grid.length + 2));
  grid.forEach((row, r) => land.set(row, (r + 1) * width + 1));

  const steps = [1, width, -1, -width];
  const cells = new Int32Array(land.length);
  const shapes = new Set<string>();
  for (let start = 0; start < land.length; start++) {
    if (land[start] === 0) continue;
    land[start] = 0;
    cells[0] = start;
    // Breadth first: for each cell in order of discovery, which of its neighbors were discovered from it.
    const shape: number[] = [];
    for (let head = 0, found = 1; head < found; head++) {
      let discovered = 0;
      for (let side = 0; side < 4; side++) {
        const next = cells[head]! + steps[side]!;
        if (land[next] === 0) continue;
        land[next] = 0;
        cells[found++] = next;
        discovered |= 1 << side;
      }
      shape.push(LETTERS + discovered);
    }
    shapes.add(textOf(shape));
  }
  return shapes.size;
}

/** The code of the letter for "nothing discovered"; fifteen more follow. */
const LETTERS = 97;

/** The number of arguments of a call is limited. */
const CHUNK = 4_096;

function textOf(codes: number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  return String.fromCharCode(...codes.slice(0, CHUNK)) + textOf(codes.slice(CHUNK));
}
