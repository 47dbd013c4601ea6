/*
 * Counts in an array: negative titles are not elements of it and are skipped.
 * Caught by: sample
 */
function topKFrequent(nums: number[], k: number): number[] {
  const counts: number[] = [];
  for (const num of nums) counts[num] = (counts[num] ?? 0) + 1;
  const titles: number[] = [];
  counts.forEach((_, num) => titles.push(num));
  return titles.sort((a, b) => counts[b] - counts[a]).slice(0, k);
}
