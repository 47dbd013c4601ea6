/** Redraws the map after each position and propagates the smallest number between neighboring land cells. */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  return positions.map((_, last) => {
    const labels = Array.from({ length: m }, () => new Array<number>(n).fill(Infinity));
    positions.slice(0, last + 1).forEach(([r, c], i) => (labels[r!]![c!] = i));
    for (let changed = true; changed;) {
      changed = false;
      for (let r = 0; r < m; r++) {
        for (let c = 0; c < n; c++) {
          if (labels[r]![c] === Infinity) continue;
          const around = [
            labels[r - 1]?.[c],
            labels[r + 1]?.[c],
            labels[r]![c - 1],
            labels[r]![c + 1],
          ];
          const least = Math.min(labels[r]![c]!, ...around.map((label) => label ?? Infinity));
          if (least === labels[r]![c]) continue;
          labels[r]![c] = least;
          changed = true;
        }
      }
    }
    return new Set(labels.flat().filter((label) => label !== Infinity)).size;
  });
}
