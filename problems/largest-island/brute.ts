/**
 * Gives every land cell a number of its own, propagates the smaller number between neighbors until nothing changes,
 * and finds the most frequent number.
 */
export function maxAreaOfIsland(grid: number[][]): number {
  const labels = new Map<string, number>();
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === 1) labels.set(`${r},${c}`, labels.size);
    });
  });
  for (let changed = true; changed;) {
    changed = false;
    for (const [place, label] of labels) {
      const [r, c] = place.split(',').map(Number) as [number, number];
      for (const [dr, dc] of [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        const other = labels.get(`${r + dr},${c + dc}`);
        if (other === undefined || other >= label) continue;
        labels.set(place, other);
        changed = true;
        break;
      }
    }
  }
  const all = [...labels.values()];
  return Math.max(0, ...all.map((label) => all.filter((other) => other === label).length));
}
