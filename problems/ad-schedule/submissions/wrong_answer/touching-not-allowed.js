/*
 * Does not show one that starts when another ends.
 * Caught by: sample
 */
function bestSchedule(ads) {
  const sorted = [...ads].sort((a, b) => a[1] - b[1]);
  const ends = sorted.map(([, end]) => end);
  const best = new Array(sorted.length + 1).fill(0);
  for (let i = 0; i < sorted.length; i++) {
    const [start, , price] = sorted[i];
    const fits = _.sortedIndex(ends, start);
    best[i + 1] = Math.max(best[i], best[fits] + price);
  }
  return best[sorted.length];
}
