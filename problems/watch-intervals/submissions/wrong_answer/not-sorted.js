/*
 * Does not sort.
 * Caught by: hidden
 */
const minutesWatched = (intervals) => {
  const sorted = [...intervals];
  const merged = [];
  for (const [start, end] of sorted) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.reduce((sum, [start, end]) => sum + end - start, 0);
};
