/*
 * Sorts the counts without a comparator: as strings, 10 comes before 9.
 * Caught by: hidden
 */
var topKFrequent = function (nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const byCount = new Map();
  for (const [num, count] of counts) byCount.set(count, [...(byCount.get(count) ?? []), num]);
  return [...byCount.keys()]
    .sort()
    .reverse()
    .flatMap((count) => byCount.get(count))
    .slice(0, k);
};
