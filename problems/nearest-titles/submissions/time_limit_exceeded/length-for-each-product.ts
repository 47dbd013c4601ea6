/*
 * Computes the length again for each number of the embedding.
 * Caught by: growth
 */
function nearest(embeddings: number[][], query: number[], k: number): number[] {
  const length = (a: number[]) => {
    let square = 0;
    for (const x of a) square += x * x;
    return Math.sqrt(square);
  };
  const isZero = (a: number[]) => a.every((x) => x === 0);
  const scored = embeddings.map((a, i) => {
    let score = isZero(a) || isZero(query) ? -2 : 0;
    for (let c = 0; c < a.length && score > -2; c++) {
      score += (a[c] / length(a)) * (query[c] / length(query));
    }
    return { i, score };
  });
  scored.sort((a, b) => b.score - a.score || a.i - b.i);
  return scored.slice(0, k).map(({ i }) => i);
}
