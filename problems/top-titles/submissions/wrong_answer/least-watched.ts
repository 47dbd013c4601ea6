/*
 * Sorts by count, the least first.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => a[1] - b[1])
    .slice(0, k)
    .map((entry) => entry[0]);
}
