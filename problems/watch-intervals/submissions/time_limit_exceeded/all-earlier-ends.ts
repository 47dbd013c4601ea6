/*
 * Looks for the largest end among all intervals before.
 * Caught by: growth
 */
function minutesWatched(intervals: number[][]): number {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  let minutes = 0;
  sorted.forEach(([start, end], i) => {
    let until = 0;
    for (let j = i - 1; j >= 0; j--) until = Math.max(until, sorted[j][1]);
    minutes += Math.max(0, end - Math.max(start, until));
  });
  return minutes;
}
