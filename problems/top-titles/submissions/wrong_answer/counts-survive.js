/*
 * The counts are kept at module level: the next call continues counting.
 * Caught by: sample
 */
const counts = new Map();

var topKFrequent = function (nums, k) {
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, k)
    .map(([num]) => num);
};
