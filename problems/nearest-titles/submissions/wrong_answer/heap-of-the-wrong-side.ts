/*
 * Removes the most similar of k + 1 titles from the heap instead of the least similar.
 * Caught by: sample
 */
export function nearest(embeddings: number[][], query: number[], k: number): number[] {
  const score = (a: number[]) => {
    const norm = Math.hypot(...a) * Math.hypot(...query);
    return norm > 0 ? _.sum(a.map((x, c) => x * query[c])) / norm : -9;
  };
  const heap = new PriorityQueue<{ i: number; s: number }>((a, b) => b.s - a.s || a.i - b.i);
  embeddings.forEach((a, i) => {
    heap.enqueue({ i, s: score(a) });
    if (heap.size() > k) heap.dequeue();
  });
  return heap
    .toArray()
    .sort((a, b) => b.s - a.s || a.i - b.i)
    .map(({ i }) => i);
}
