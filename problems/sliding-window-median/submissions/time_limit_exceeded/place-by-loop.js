/*
 * A sorted array whose numbers are moved one by one to make room.
 * Caught by: growth
 */
var medianSlidingWindow = function (nums, k) {
  const window = nums.slice(0, k).sort((a, b) => a - b);
  const out = [];
  for (let i = k; ; i++) {
    out.push(k % 2 ? window[(k - 1) / 2] : (window[k / 2] + window[k / 2 - 1]) / 2);
    if (i === nums.length) return out;
    let at = window.indexOf(nums[i - k]);
    while (at + 1 < k && window[at + 1] < nums[i]) window[at] = window[++at];
    while (at > 0 && window[at - 1] > nums[i]) window[at] = window[--at];
    window[at] = nums[i];
  }
};
