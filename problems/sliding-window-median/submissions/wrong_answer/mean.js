/*
 * Returns the mean of each window.
 * Caught by: sample
 */
var medianSlidingWindow = function (nums, k) {
  let sum = 0;
  const out = [];
  nums.forEach((num, i) => {
    sum += num;
    if (i >= k) sum -= nums[i - k];
    if (i >= k - 1) out.push(sum / k);
  });
  return out;
};
