/*
 * Looks for the index of each p-value among the input, past those of equal ones that are taken.
 * Caught by: growth
 */
function discoveries(pValues: number[], q: number): number[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  const m = sorted.length;
  const k = _.findLastIndex(sorted, (p, i) => p <= ((i + 1) * q) / m) + 1;
  const taken = new Set<number>();
  for (const p of sorted.slice(0, k)) {
    let i = 0;
    while (pValues[i] !== p || taken.has(i)) i++;
    taken.add(i);
  }
  return [...taken].sort((a, b) => a - b);
}
