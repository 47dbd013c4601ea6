/*
 * Takes k buckets from the top, however many titles are in them.
 * Caught by: hidden
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const buckets: number[][] = [];
  for (const [num, count] of counts) (buckets[count] ??= []).push(num);
  return buckets.filter(Boolean).reverse().slice(0, k).flat();
}
