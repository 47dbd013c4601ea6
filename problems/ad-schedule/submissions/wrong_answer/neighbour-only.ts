/*
 * Looks at the advertisement just before only, not at earlier ones that fit.
 * Caught by: hidden
 */
export function bestSchedule(ads: number[][]): number {
  const sorted = [...ads].sort((a, b) => a[1] - b[1]);
  const best = [0];
  sorted.forEach(([start, , price], i) => {
    const fits = i > 0 && sorted[i - 1][1] <= start;
    best.push(Math.max(best[i], (fits ? best[i] : 0) + price));
  });
  return best[sorted.length];
}
