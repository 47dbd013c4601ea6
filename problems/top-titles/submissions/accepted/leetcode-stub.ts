// LeetCode's TypeScript stub as pasted, without an export: a map, sorted by count.
function topKFrequent(nums: number[], k: number): number[] {
  const freq = new Map<number, number>();
  for (const num of nums) {
    freq.set(num, (freq.get(num) ?? 0) + 1);
  }
  return Array.from(freq.keys())
    .sort((a, b) => freq.get(b)! - freq.get(a)!)
    .slice(0, k);
}
