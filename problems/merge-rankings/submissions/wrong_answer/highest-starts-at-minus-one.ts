/*
 * Looks for a head above -1: lower ones are never found.
 * Caught by: sample
 */
function mergeRankings(lists: number[][]): number[] {
  const at = lists.map(() => 0);
  const result: number[] = [];
  for (;;) {
    let best = -1;
    let highest = -1;
    lists.forEach((list, i) => {
      if (at[i] < list.length && list[at[i]] > highest) [best, highest] = [i, list[at[i]]];
    });
    if (best < 0) return result;
    result.push(highest);
    at[best]++;
  }
}
