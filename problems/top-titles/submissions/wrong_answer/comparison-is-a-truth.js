/*
 * The comparator returns true or false, never a negative number: nothing is sorted.
 * Caught by: hidden
 */
var topKFrequent = function (nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => a[1] < b[1])
    .slice(0, k)
    .map((entry) => entry[0]);
};
