/*
 * Searches all titles for the best one that is left, k times.
 * Caught by: growth
 */
function nearest(embeddings, query, k) {
  const scores = embeddings.map((a) => {
    let [dot, square] = [0, 0];
    for (let c = 0; c < a.length; c++) {
      dot += a[c] * query[c];
      square += a[c] * a[c];
    }
    return square === 0 ? -1e9 : dot / Math.sqrt(square);
  });
  if (query.every((x) => x === 0)) scores.fill(0);
  const taken = new Set();
  while (taken.size < Math.min(k, scores.length)) {
    let best = -1;
    for (let i = 0; i < scores.length; i++) {
      if (!taken.has(i) && (best < 0 || scores[i] > scores[best])) best = i;
    }
    taken.add(best);
  }
  return [...taken];
}
