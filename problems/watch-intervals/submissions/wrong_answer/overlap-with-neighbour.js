/*
 * Takes off the overlap of neighbours only.
 * Caught by: hidden
 */
function minutesWatched(intervals) {
  intervals.sort((a, b) => a[0] - b[0]);
  return intervals.reduce((sum, [start, end], i) => {
    if (i === 0) return end - start;
    const overlap = Math.min(end, intervals[i - 1][1]) - start;
    return sum + end - start - Math.max(0, overlap);
  }, 0);
}
