/*
 * Counts the end as a minute that was watched.
 * Caught by: sample
 */
const minutesWatched = (intervals) => {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.reduce((sum, [start, end]) => sum + end - start + 1, 0);
};
