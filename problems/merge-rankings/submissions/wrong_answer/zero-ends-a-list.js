/*
 * Takes a score of 0 for the end of its list.
 * Caught by: sample
 */
function mergeRankings(lists) {
  const heads = new PriorityQueue((a, b) => b.score - a.score);
  const push = (i, at) => {
    if (lists[i][at]) heads.enqueue({ score: lists[i][at], i, at });
  };
  lists.forEach((_, i) => push(i, 0));
  const result = [];
  while (!heads.isEmpty()) {
    const { score, i, at } = heads.dequeue();
    result.push(score);
    push(i, at + 1);
  }
  return result;
}
