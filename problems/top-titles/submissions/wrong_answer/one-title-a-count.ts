/*
 * Keeps one title for each count: of two titles with the same count, one is lost.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const titleOf: number[] = [];
  for (const [num, count] of counts) titleOf[count] = num;
  return titleOf
    .filter((num) => num !== undefined)
    .reverse()
    .slice(0, k);
}
