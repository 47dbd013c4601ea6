/*
 * The dot product: long embeddings win.
 * Caught by: sample
 */
function nearest(embeddings, query, k) {
  const norm = (a) => Math.sqrt(a.reduce((sum, x) => sum + x * x, 0));
  const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  const queryNorm = norm(query);
  const scored = embeddings.map((embedding, index) => {
    const length = norm(embedding) * queryNorm;
    return { index, score: length === 0 ? -Infinity : dot(embedding, query) };
  });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  return scored.slice(0, k).map(({ index }) => index);
}
