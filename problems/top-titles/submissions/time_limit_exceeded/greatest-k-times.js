/*
 * Searches k times for the largest remaining count.
 * Caught by: growth
 */
var topKFrequent = function (nums, k) {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const result = [];
  while (result.length < k) {
    let best = null;
    for (const [num, count] of counts) {
      if (best === null || count > counts.get(best)) best = num;
    }
    counts.delete(best);
    result.push(best);
  }
  return result;
};
