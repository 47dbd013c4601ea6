// The right idea with a constant factor of ten or more: cells as JSON, sorted shapes, everything done three times.
export function numDistinctIslands(grid: number[][]): number {
  let answer = -1;
  for (let round = 0; round < 3; round++) {
    const land = new Set(
      grid.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell === 1 ? [JSON.stringify({ r, c })] : [])),
      ),
    );
    const shapes = new Set<string>();
    for (const first of [...land]) {
      if (!land.delete(first)) continue;
      const cells: { r: number; c: number }[] = [];
      const todo = [first];
      for (let text = todo.pop(); text !== undefined; text = todo.pop()) {
        const { r, c } = JSON.parse(text) as { r: number; c: number };
        cells.push({ r, c });
        for (const next of [
          { r: r - 1, c },
          { r: r + 1, c },
          { r, c: c - 1 },
          { r, c: c + 1 },
        ]) {
          const key = JSON.stringify(next);
          if (land.delete(key)) todo.push(key);
        }
      }
      const top = _.minBy(cells, 'r')!.r;
      const left = _.minBy(cells, 'c')!.c;
      const moved = cells.map(({ r, c }) => ({ r: r - top, c: c - left }));
      shapes.add(JSON.stringify(_.sortBy(moved, ['r', 'c'])));
    }
    answer = shapes.size;
  }
  return answer;
}
