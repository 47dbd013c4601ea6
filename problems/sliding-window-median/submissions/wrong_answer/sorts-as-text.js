/*
 * Sorts with the default comparator, which compares strings.
 * Caught by: sample/1
 */
var medianSlidingWindow = function (nums, k) {
  const out = [];
  for (let i = 0; i + k <= nums.length; i++) {
    const window = nums.slice(i, i + k).sort();
    out.push((window[(k - 1) >> 1] + window[k >> 1]) / 2);
  }
  return out;
};
