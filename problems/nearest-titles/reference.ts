/** The similarity of each title once, then a sort. A vector of zeros is less similar than any other can be. */
export function nearest(embeddings: number[][], query: number[], k: number): number[] {
  const similarities = embeddings.map((embedding) => {
    let dot = 0;
    let square = 0;
    for (const [c, x] of embedding.entries()) {
      dot += x * query[c]!;
      square += x * x;
    }
    return square === 0 ? -Infinity : dot / Math.sqrt(square);
  });
  const isZero = query.every((x) => x === 0);
  const order = [...embeddings.keys()];
  if (!isZero) order.sort((a, b) => similarities[b]! - similarities[a]! || a - b);
  return order.slice(0, k);
}
