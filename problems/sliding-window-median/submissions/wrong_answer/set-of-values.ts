/*
 * Keeps the window in a Set: equal numbers count once.
 * Caught by: sample/2
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  const medians: number[] = [];
  for (let i = 0; i + k <= nums.length; i++) {
    const window = [...new Set(nums.slice(i, i + k))].sort((a, b) => a - b);
    const { length } = window;
    medians.push((window[(length - 1) >> 1]! + window[length >> 1]!) / 2);
  }
  return medians;
}
