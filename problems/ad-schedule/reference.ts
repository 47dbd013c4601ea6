/** By end; the best of the first i is with or without the last of them. What fits before it is found by halving. */
export function bestSchedule(ads: number[][]): number {
  const sorted = [...ads].sort((a, b) => a[1]! - b[1]!);
  const best = [0];
  for (const [i, [start, , price]] of sorted.entries()) {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]![1]! <= start!) low = middle + 1;
      else high = middle;
    }
    best.push(Math.max(best[i]!, best[low]! + price!));
  }
  return best.at(-1)!;
}
