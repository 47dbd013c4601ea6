/*
 * Keeps the sum of the two middle numbers in 32 bits, as other languages do.
 * Caught by: hidden/largest-numbers
 */
var medianSlidingWindow = function (nums, k) {
  const window = Int32Array.from(nums.slice(0, k)).sort();
  const sum = new Int32Array(1);
  const median = () => {
    if (k % 2) return window[k >> 1];
    sum[0] = window[k / 2 - 1];
    sum[0] += window[k / 2];
    return sum[0] / 2;
  };
  const out = [median()];
  for (let i = k; i < nums.length; i++) {
    window[window.indexOf(nums[i - k])] = nums[i];
    window.sort();
    out.push(median());
  }
  return out;
};
