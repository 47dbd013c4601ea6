/*
 * Stops one window too early.
 * Caught by: sample/1
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const medians: number[] = [];
  for (let i = 0; i < nums.length - k; i++) {
    const window = nums.slice(i, i + k).sort((a, b) => a - b);
    medians.push((window[(k - 1) >> 1]! + window[k >> 1]!) / 2);
  }
  return medians;
}
