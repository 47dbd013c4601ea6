/*
 * Greedy: takes the most valuable one that still fits.
 * Caught by: sample
 */
function bestSchedule(ads) {
  const taken = [];
  for (const [start, end, price] of [...ads].sort((a, b) => b[2] - a[2])) {
    if (taken.every(([s, e]) => e <= start || s >= end)) taken.push([start, end, price]);
  }
  return taken.reduce((sum, [, , price]) => sum + price, 0);
}
