/*
 * A heap of heads, but the result is copied for each score.
 * Caught by: growth
 */
function mergeRankings(lists) {
  const heads = new MaxPriorityQueue((head) => head.score);
  lists.forEach((list, i) => {
    if (list.length > 0) heads.enqueue({ score: list[0], i, at: 0 });
  });
  let result = [];
  while (!heads.isEmpty()) {
    const { score, i, at } = heads.dequeue();
    result = result.concat(score);
    if (at + 1 < lists[i].length) heads.enqueue({ score: lists[i][at + 1], i, at: at + 1 });
  }
  return result;
}
