/** Counts by title, then titles by count: no count is larger than the number of plays. */
export function topKFrequent(nums: number[], k: number): number[] {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);

  const watched: (number[] | undefined)[] = [];
  for (const [num, count] of counts) (watched[count] ??= []).push(num);

  const top: number[] = [];
  for (let count = watched.length - 1; top.length < k; count--) top.push(...(watched[count] ?? []));
  return top;
}
