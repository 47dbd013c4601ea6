/*
 * Halves the sum of the two middle numbers with a shift: no .5, and only 32 bits.
 * Caught by: sample/2
 */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  return nums.slice(k - 1).map((_, i) => {
    const window = nums.slice(i, i + k).sort((a, b) => a - b);
    return k % 2 === 1 ? window[k >> 1]! : (window[k / 2 - 1]! + window[k / 2]!) >> 1;
  });
}
