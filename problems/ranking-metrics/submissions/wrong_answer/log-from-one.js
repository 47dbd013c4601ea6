/*
 * The discount of place i is log2(i), with the first place whole: an older definition.
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
    if (!liked.has(ranked[i - 1])) continue;
    hits += 1;
    dcg += i === 1 ? 1 : 1 / Math.log2(i);
    precisions += hits / i;
  }
  let ideal = 0;
  for (let i = 1; i <= most; i++) ideal += i === 1 ? 1 : 1 / Math.log2(i);
  return { recall: hits / relevant.length, ndcg: dcg / ideal, averagePrecision: precisions / most };
}
