// Binary search in a sorted copy: n log n, and more work for each title.
function rankingMetrics(ranked: number[], relevant: number[], k: number) {
  const sorted = [...relevant].sort((a, b) => a - b);
  const isRelevant = (title: number) => _.sortedIndexOf(sorted, title) >= 0;
  const best = Math.min(k, sorted.length);
  const metrics = { recall: 0, ndcg: 0, averagePrecision: 0 };
  if (best === 0) return metrics;
  let ideal = 0;
  let hits = 0;
  for (let place = 1; place <= k; place++) {
    const discount = 1 / Math.log2(place + 1);
    if (place <= best) ideal += discount;
    if (place > ranked.length || !isRelevant(ranked[place - 1])) continue;
    hits++;
    metrics.recall += 1 / sorted.length;
    metrics.ndcg += discount;
    metrics.averagePrecision += hits / place / best;
  }
  metrics.ndcg /= ideal;
  return metrics;
}
