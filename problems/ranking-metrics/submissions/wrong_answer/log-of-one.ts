/*
 * Counts places from 0 and takes log2(i + 1): the first place is divided by 0.
 * Caught by: sample
 */
export function rankingMetrics(ranked: number[], relevant: number[], k: number) {
  const liked = new Set(relevant);
  const most = Math.min(k, relevant.length);
  if (most === 0) return { recall: 0, ndcg: 0, averagePrecision: 0 };
  let hits = 0;
  let dcg = 0;
  let precisions = 0;
  for (let i = 1; i <= Math.min(k, ranked.length); i++) {
    if (!liked.has(ranked[i - 1])) continue;
    hits += 1;
    dcg += 1 / Math.log2(i);
    precisions += hits / i;
  }
  let ideal = 0;
  for (let i = 1; i <= most; i++) ideal += 1 / Math.log2(i);
  return { recall: hits / relevant.length, ndcg: dcg / ideal, averagePrecision: precisions / most };
}
