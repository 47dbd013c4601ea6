/** One pass over the first `k` places; a set knows what is relevant. */
export function rankingMetrics(
  ranked: number[],
  relevant: number[],
  k: number,
): { recall: number; ndcg: number; averagePrecision: number } {
  const liked = new Set(relevant);
  const most = Math.min(k, liked.size);
  if (most === 0) return { recall: 0, ndcg: 0, averagePrecision: 0 };
  let hits = 0;
  let gain = 0;
  let precisions = 0;
  for (const [i, title] of ranked.slice(0, k).entries()) {
    if (!liked.has(title)) continue;
    hits++;
    gain += 1 / Math.log2(i + 2);
    precisions += hits / (i + 1);
  }
  let ideal = 0;
  for (let i = 0; i < most; i++) ideal += 1 / Math.log2(i + 2);
  return {
    recall: hits / liked.size,
    ndcg: gain / ideal,
    averagePrecision: precisions / most,
  };
}
