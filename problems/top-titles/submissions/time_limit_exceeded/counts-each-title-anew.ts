/*
 * Scans all plays again for each title.
 * Caught by: growth
 */
function topKFrequent(nums: number[], k: number): number[] {
  const titles = [...new Set(nums)];
  const counts = new Map(
    titles.map((title) => [title, nums.filter((num) => num === title).length]),
  );
  return titles.sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, k);
}
