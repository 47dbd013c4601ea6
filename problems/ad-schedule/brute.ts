/** Every choice: the first advertisement is shown, which removes all that overlap it, or it is not. */
export function bestSchedule(ads: number[][]): number {
  const [first, ...others] = ads;
  if (!first) return 0;
  const [start, end, price] = first;
  const free = others.filter(([s, e]) => e! <= start! || s! >= end!);
  return Math.max(bestSchedule(others), price! + bestSchedule(free));
}
