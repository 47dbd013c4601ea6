/*
 * Keeps the embeddings and the similarities in 32-bit floats, as stores of vectors do.
 * Caught by: hidden
 */
function nearest(embeddings, query, k) {
  const norm = (a) => Math.hypot(...a);
  const wanted = Float32Array.from(query);
  const similarities = Float32Array.from(embeddings, (embedding) => {
    const own = Float32Array.from(embedding);
    const length = norm(own) * norm(wanted);
    return length === 0 ? -2 : own.reduce((sum, x, c) => sum + x * wanted[c], 0) / length;
  });
  const order = [...embeddings.keys()];
  if (norm(wanted) > 0) order.sort((a, b) => similarities[b] - similarities[a] || a - b);
  return order.slice(0, k);
}
