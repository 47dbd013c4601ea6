// The string of a search is the concatenation of the strings of its parts, with brackets around each part.
const DIRECTIONS = { r: [0, 1], d: [1, 0], l: [0, -1], u: [-1, 0] } as const;

export const numDistinctIslands = (grid: number[][]): number => {
  const sea = grid.map((row) => row.slice());
  const text = (r: number, c: number): string | undefined => {
    if (!sea[r]?.[c]) return undefined;
    sea[r]![c] = 0;
    return Object.entries(DIRECTIONS)
      .map(([name, [dr, dc]]) => {
        const inner = text(r + dr, c + dc);
        return inner === undefined ? '' : `${name}(${inner})`;
      })
      .join('');
  };
  const texts = grid.flatMap((row, r) => row.map((_, c) => text(r, c)));
  return new Set(texts.filter((each) => each !== undefined)).size;
};
