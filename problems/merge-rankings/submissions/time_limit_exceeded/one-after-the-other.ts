/*
 * Merges one list after the other into a growing result: the first scores are moved once for each list.
 * Caught by: growth
 */
function mergeRankings(lists: number[][]): number[] {
  let result: number[] = [];
  for (const list of lists) {
    const merged: number[] = [];
    let i = 0;
    for (const score of list) {
      while (i < result.length && result[i] >= score) merged.push(result[i++]);
      merged.push(score);
    }
    while (i < result.length) merged.push(result[i++]);
    result = merged;
  }
  return result;
}
