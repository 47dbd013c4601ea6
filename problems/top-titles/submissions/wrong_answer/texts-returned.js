/*
 * Counts in an object and returns its keys, which are strings.
 * Caught by: sample
 */
var topKFrequent = function (nums, k) {
  const counts = {};
  for (const num of nums) counts[num] = (counts[num] || 0) + 1;
  return Object.keys(counts)
    .sort((a, b) => counts[b] - counts[a])
    .slice(0, k);
};
