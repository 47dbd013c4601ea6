/**
 * Gives every land cell a number of its own, propagates the smaller number between neighbors until nothing changes,
 * and counts the remaining numbers: one for each island.
 */
export function numIslands(grid: string[][]): number {
  const labels = new Map<string, number>();
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === '1') labels.set(`${r},${c}`, labels.size);
    });
  });

  for (let changed = true; changed;) {
    changed = false;
    for (const [place, label] of labels) {
      const [r, c] = place.split(',').map(Number) as [number, number];
      for (const neighbour of [
        `${r - 1},${c}`,
        `${r + 1},${c}`,
        `${r},${c - 1}`,
        `${r},${c + 1}`,
      ]) {
        const other = labels.get(neighbour);
        if (other === undefined || other >= label) continue;
        labels.set(place, other);
        changed = true;
        break;
      }
    }
  }
  return new Set(labels.values()).size;
}
