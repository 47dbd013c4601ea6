/** Removes the most watched title from the list of plays, `k` times. */
export function topKFrequent(nums: number[], k: number): number[] {
  const times = (title: number) => nums.filter((num) => num === title).length;
  if (k === 0) return [];
  const most = nums.reduce((best, num) => (times(num) > times(best) ? num : best));
  return [
    most,
    ...topKFrequent(
      nums.filter((num) => num !== most),
      k - 1,
    ),
  ];
}
