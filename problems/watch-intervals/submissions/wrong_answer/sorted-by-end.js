/*
 * Sorts by the end.
 * Caught by: sample
 */
const minutesWatched = (intervals) => {
  const sorted = [...intervals].sort((a, b) => a[1] - b[1]);
  const merged = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.reduce((sum, [start, end]) => sum + end - start, 0);
};
