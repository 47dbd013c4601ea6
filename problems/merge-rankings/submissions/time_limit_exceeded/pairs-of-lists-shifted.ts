/*
 * Merges two by two, always shifting the list with the higher head.
 * Caught by: growth
 */
function mergeRankings(lists: number[][]): number[] {
  const waiting = [...lists];
  for (let next = 0; next + 1 < waiting.length; next += 2) {
    const [a, b] = [waiting[next], waiting[next + 1]];
    const merged: number[] = [];
    while (a.length > 0 && b.length > 0) merged.push((a[0] >= b[0] ? a : b).shift()!);
    waiting.push(merged.concat(a, b));
  }
  return waiting.at(-1) ?? [];
}
