/*
 * Averages the precision over all places, not only over the hits.
 * Caught by: sample
 */
export function rankingMetrics(ranked, relevant, k) {
  const liked = new Set(relevant);
  const most = Math.min(k, relevant.length);
  if (most === 0) return { recall: 0, ndcg: 0, averagePrecision: 0 };
  let hits = 0;
  let dcg = 0;
  let precisions = 0;
  for (let i = 1; i <= Math.min(k, ranked.length); i++) {
    if (liked.has(ranked[i - 1])) {
      hits += 1;
      dcg += 1 / Math.log2(i + 1);
    }
    precisions += hits / i;
  }
  let ideal = 0;
  for (let i = 1; i <= most; i++) ideal += 1 / Math.log2(i + 1);
  return { recall: hits / relevant.length, ndcg: dcg / ideal, averagePrecision: precisions / most };
}
