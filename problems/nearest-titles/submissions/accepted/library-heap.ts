// The library heap with the worst of k titles on top.
export function nearest(embeddings: number[][], query: number[], k: number): number[] {
  interface Title {
    i: number;
    s: number;
  }
  const worstFirst = new PriorityQueue<Title>((a, b) => a.s - b.s || b.i - a.i);
  const long = Math.hypot(...query);
  embeddings.forEach((embedding, i) => {
    const norm = Math.hypot(...embedding) * long;
    const s = norm > 0 ? _.sum(embedding.map((x, c) => x * query[c])) / norm : -9;
    worstFirst.enqueue({ i, s });
    if (worstFirst.size() > k) worstFirst.dequeue();
  });
  const found: number[] = [];
  while (!worstFirst.isEmpty()) found.push(worstFirst.dequeue().i);
  return found.reverse();
}
