/**
 * The median of each window of `k` numbers, from left to right.
 *
 * @param {number[]} nums
 * @param {number} k
 * @returns {number[]}
 */
export function medianSlidingWindow(nums, k) {
  return [];
}
