// A sweep over starts and ends: at an end, what was best before the start is known.
export const bestSchedule = (ads: number[][]): number => {
  const events = ads.flatMap(([start, end], i) => [
    { at: start, isEnd: false, i },
    { at: end, isEnd: true, i },
  ]);
  events.sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd));
  const before = new Map<number, number>();
  let best = 0;
  for (const { isEnd, i } of events) {
    if (isEnd) best = Math.max(best, before.get(i)! + ads[i][2]);
    else before.set(i, best);
  }
  return best;
};
