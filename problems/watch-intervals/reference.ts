/** Sorts by start; each interval adds what lies beyond everything before it. */
export function minutesWatched(intervals: number[][]): number {
  let minutes = 0;
  let covered = 0;
  for (const [start, end] of [...intervals].sort(([a], [b]) => a! - b!)) {
    if (end! <= covered) continue;
    minutes += end! - Math.max(start!, covered);
    covered = end!;
  }
  return minutes;
}
