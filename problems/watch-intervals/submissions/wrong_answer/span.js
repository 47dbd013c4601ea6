/*
 * From the first start to the last end, gaps included.
 * Caught by: sample
 */
function minutesWatched(intervals) {
  if (intervals.length === 0) return 0;
  const first = _.min(intervals.map(([start]) => start));
  const last = _.max(intervals.map(([, end]) => end));
  return last - first;
}
