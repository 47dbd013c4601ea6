/*
 * Inserts each score where it belongs, found by halving: splice moves everything behind it.
 * Caught by: growth
 */
function mergeRankings(lists: number[][]): number[] {
  const result: number[] = [];
  for (const score of lists.flat()) {
    let [low, high] = [0, result.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (result[middle] >= score) low = middle + 1;
      else high = middle;
    }
    result.splice(low, 0, score);
  }
  return result;
}
