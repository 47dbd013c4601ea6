/*
 * Takes the middle of the window without sorting it.
 * Caught by: sample/1
 */
var medianSlidingWindow = function (nums, k) {
  const out = [];
  for (let left = 0; left + k <= nums.length; left++) {
    const window = nums.slice(left, left + k);
    if (k % 2) out.push(window[Math.floor(k / 2)]);
    else out.push((window[k / 2 - 1] + window[k / 2]) / 2);
  }
  return out;
};
