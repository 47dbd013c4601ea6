/*
 * Reads the row above the first and below the last one.
 * Caught by: sample
 */
function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const label = Array.from({ length: m }, () => new Array<number>(n).fill(0));
  let next = 1;
  return positions.map(([r, c]) => {
    label[r][c] ||= next++;
    for (const [y, x] of [
      [r - 1, c],
      [r + 1, c],
      [r, c - 1],
      [r, c + 1],
    ]) {
      const other = label[y][x];
      if (!other || other === label[r][c]) continue;
      for (const row of label) row.forEach((each, i) => each === other && (row[i] = label[r][c]));
    }
    return new Set(label.flat().filter(Boolean)).size;
  });
}
