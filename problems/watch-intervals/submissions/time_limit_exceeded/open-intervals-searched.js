/*
 * Keeps a list of the intervals that are open and searches it: long when they are nested.
 * Caught by: growth
 */
function minutesWatched(intervals) {
  const events = intervals.flatMap(([start, end]) => [
    [start, 1, end],
    [end, 0, end],
  ]);
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let open = [];
  let minutes = 0;
  let since = 0;
  for (const [at, isStart, end] of events) {
    open = open.filter((e) => e > since);
    if (open.length > 0) minutes += at - since;
    since = at;
    if (isStart) open.push(end);
  }
  return minutes;
}
