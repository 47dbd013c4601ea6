// Starts and ends sorted apart: between one and zero open intervals.
export function minutesWatched(intervals: number[][]): number {
  const starts = Float64Array.from(intervals, ([start]) => start).sort();
  const ends = Float64Array.from(intervals, ([, end]) => end).sort();
  let [minutes, from, e] = [0, 0, 0];
  for (let s = 0; s < starts.length; s++) {
    if (s === e) from = starts[s];
    while (e < ends.length && (s + 1 === starts.length || ends[e] < starts[s + 1])) e++;
    if (e === s + 1) minutes += ends[s] - from;
  }
  return minutes;
}
