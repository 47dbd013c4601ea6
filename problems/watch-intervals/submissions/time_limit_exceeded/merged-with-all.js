/*
 * Compares each interval with all merged ones.
 * Caught by: growth
 */
function minutesWatched(intervals) {
  let merged = [];
  for (let [start, end] of intervals) {
    const apart = [];
    for (const [s, e] of merged) {
      if (e < start || s > end) apart.push([s, e]);
      else [start, end] = [Math.min(s, start), Math.max(e, end)];
    }
    apart.push([start, end]);
    merged = apart;
  }
  return merged.reduce((sum, [start, end]) => sum + end - start, 0);
}
