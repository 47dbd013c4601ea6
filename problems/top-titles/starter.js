/**
 * The `k` numbers that occur most often, in any order.
 *
 * @param {number[]} nums
 * @param {number} k
 * @returns {number[]}
 */
export function topKFrequent(nums, k) {
  return [];
}
