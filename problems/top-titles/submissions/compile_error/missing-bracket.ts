// A bracket is missing.
function topKFrequent(nums: number[], k: number): number[] {
  return [...new Set(nums)].slice(0, k;
}
