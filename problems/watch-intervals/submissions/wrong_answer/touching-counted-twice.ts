/*
 * Counts minutes at both ends, less one for each interval that touches.
 * Caught by: sample
 */
function minutesWatched(intervals: number[][]): number {
  intervals.sort((a, b) => a[0] - b[0]);
  let [minutes, until] = [0, -1];
  for (const [start, end] of intervals) {
    if (start > until) minutes += end - start + 1;
    else if (end > until) minutes += end - until;
    until = Math.max(until, end);
  }
  return minutes;
}
