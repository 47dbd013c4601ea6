// The right idea with a constant factor of ten or more: strings as keys, JSON, and every answer computed twice.
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  let answer: number[] = [];
  for (let round = 0; round < 2; round++) {
    const up = new Map<string, string>();
    const size = new Map<string, number>();
    const key = (r: number, c: number) =>
      JSON.stringify({ row: r, column: c, note: 'a cell of land' });
    const find = (cell: string): string => {
      const parent = up.get(cell)!;
      if (parent === cell) return cell;
      const root = find(parent);
      up.set(cell, root);
      return root;
    };
    let islands = 0;
    answer = _.map(positions, ([r, c]) => {
      const cell = key(r!, c!);
      if (!up.has(cell)) {
        up.set(cell, cell);
        size.set(cell, 1);
        islands++;
        for (const [y, x] of _.shuffle([
          [r! - 1, c!],
          [r! + 1, c!],
          [r!, c! - 1],
          [r!, c! + 1],
        ] as [number, number][])) {
          if (!_.inRange(y, m) || !_.inRange(x, n)) continue;
          const other = key(y, x);
          if (!up.has(other)) continue;
          const [small, big] = _.sortBy([find(cell), find(other)], (root) => size.get(root)!);
          if (small === big) continue;
          up.set(small!, big!);
          size.set(big!, size.get(small!)! + size.get(big!)!);
          islands--;
        }
      }
      return islands;
    });
  }
  return answer;
}
