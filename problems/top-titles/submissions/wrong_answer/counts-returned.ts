/*
 * Returns the counts instead of the titles.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a).slice(0, k);
}
