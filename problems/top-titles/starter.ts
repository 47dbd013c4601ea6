/** The `k` numbers that occur most often, in any order. */
export function topKFrequent(nums: number[], k: number): number[] {
  return [];
}
