// Partitions the titles around the count of one of them and continues only where position k is.
export const topKFrequent = (nums: number[], k: number): number[] => {
  const counts = new Map<number, number>();
  for (const num of nums) counts.set(num, (counts.get(num) ?? 0) + 1);
  const select = (entries: [number, number][], k: number): number[] => {
    const [, pivot] = entries[Math.floor(Math.random() * entries.length)];
    const more = entries.filter(([, count]) => count > pivot);
    const equal = entries.filter(([, count]) => count === pivot);
    if (k <= more.length) return select(more, k);
    const sure = [...more, ...equal].map(([num]) => num);
    if (k <= sure.length) return sure.slice(0, k);
    return [
      ...sure,
      ...select(
        entries.filter(([, count]) => count < pivot),
        k - sure.length,
      ),
    ];
  };
  return select([...counts], k);
};
