/** Between two neighbouring ends there is either an interval over all of it or none. */
export function minutesWatched(intervals: number[][]): number {
  const marks = [...new Set(intervals.flat())].sort((a, b) => a - b);
  return marks.reduce((sum, from, i) => {
    const to = marks[i + 1] ?? from;
    const isCovered = intervals.some(([start, end]) => start! <= from && to <= end!);
    return isCovered ? sum + to - from : sum;
  }, 0);
}
