/*
 * A heap of lists, each of which loses its head by shift: that moves the rest of a long list.
 * Caught by: growth
 */
function mergeRankings(lists) {
  const left = new MaxPriorityQueue((list) => list[0]);
  for (const list of lists) if (list.length > 0) left.enqueue(list);
  const ranking = [];
  while (!left.isEmpty()) {
    const list = left.dequeue();
    ranking.push(list.shift());
    if (list.length > 0) left.enqueue(list);
  }
  return ranking;
}
