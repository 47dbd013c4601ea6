/*
 * Takes the upper of the two middle numbers of an even window.
 * Caught by: sample/2
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  return nums.slice(k - 1).map((_, i) => {
    const window = nums.slice(i, i + k).sort((a, b) => a - b);
    return window[Math.floor(k / 2)]!;
  });
}
