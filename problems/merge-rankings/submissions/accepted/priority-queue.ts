// A priority queue of the heads, each with its list and its place there.
function mergeRankings(lists: number[][]): number[] {
  const heads = new PriorityQueue<[list: number, at: number]>(
    ([a, i], [b, j]) => lists[b][j] - lists[a][i],
  );
  lists.forEach(({ length }, list) => {
    if (length > 0) heads.enqueue([list, 0]);
  });
  const result: number[] = [];
  while (!heads.isEmpty()) {
    const [list, at] = heads.dequeue();
    result.push(lists[list][at]);
    if (at + 1 < lists[list].length) heads.enqueue([list, at + 1]);
  }
  return result;
}
