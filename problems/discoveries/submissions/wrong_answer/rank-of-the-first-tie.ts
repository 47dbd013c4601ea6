/*
 * Ties have the rank of the first of them.
 * Caught by: hidden
 */
export function discoveries(pValues: number[], q: number): number[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const rank = new Map<number, number>();
  sorted.forEach((p, i) => {
    if (!rank.has(p)) rank.set(p, i + 1);
  });
  const passing = sorted.filter((p) => p <= (rank.get(p)! * q) / sorted.length);
  const limit = passing.length > 0 ? passing[passing.length - 1] : -1;
  return [...pValues.keys()].filter((i) => pValues[i] <= limit);
}
