/*
 * Removes every number that equals the one that leaves.
 * Caught by: sample/2
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  let window: number[] = [];
  const medians: number[] = [];
  nums.forEach((num, i) => {
    if (i >= k) window = window.filter((other) => other !== nums[i - k]);
    const at = window.findIndex((other) => other > num);
    window.splice(at < 0 ? window.length : at, 0, num);
    if (i < k - 1) return;
    const [a, b] = [window[(window.length - 1) >> 1]!, window[window.length >> 1]!];
    medians.push((a + b) / 2);
  });
  return medians;
}
