/*
 * As many buckets as plays, starting at 0: there is none for a title that is watched every time.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const buckets: number[][] = nums.map(() => []);
  for (const [num, count] of counts) buckets[count].push(num);
  return buckets.flat().reverse().slice(0, k);
}
