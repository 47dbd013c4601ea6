type Cell = readonly [r: number, c: number];

/** Joins the islands that each cell touches, cell by cell; then compares all pairs of islands, moved to the corner. */
export function numDistinctIslands(grid: number[][]): number {
  let islands: Cell[][] = [];
  grid.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== 1) return;
      const touches = (island: Cell[]) =>
        island.some(([y, x]) => Math.abs(y - r) + Math.abs(x - c) === 1);
      const joined = [...islands.filter(touches).flat(), [r, c] as const];
      islands = [...islands.filter((island) => !touches(island)), joined];
    }),
  );
  const moved = islands.map((island) => {
    const top = Math.min(...island.map(([r]) => r));
    const left = Math.min(...island.map(([, c]) => c));
    return island.map(([r, c]) => [r - top, c - left] as const);
  });
  const isSame = (a: readonly Cell[], b: readonly Cell[]) =>
    a.length === b.length && a.every(([r, c]) => b.some(([y, x]) => y === r && x === c));
  return moved.filter((shape, i) => !moved.slice(0, i).some((other) => isSame(shape, other)))
    .length;
}
