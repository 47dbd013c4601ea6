/*
 * Walks back to the last one that fits: short where they are apart, long where they crowd.
 * Caught by: growth
 */
export function bestSchedule(ads: number[][]): number {
  const sorted = [...ads].sort((a, b) => a[1] - b[1]);
  const best = [0];
  sorted.forEach(([start, , price], i) => {
    let fits = i;
    while (fits > 0 && sorted[fits - 1][1] > start) fits--;
    best.push(Math.max(best[i], best[fits] + price));
  });
  return best[sorted.length];
}
