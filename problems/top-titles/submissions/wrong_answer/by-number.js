/*
 * Sorts by the number of the title instead of its count.
 * Caught by: sample
 */
var topKFrequent = function (nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[0] - a[0])
    .slice(0, k)
    .map((entry) => entry[0]);
};
