/** The median of each window of `k` numbers, from left to right. */
export function medianSlidingWindow(nums: number[], k: number): number[] {
  return [];
}
