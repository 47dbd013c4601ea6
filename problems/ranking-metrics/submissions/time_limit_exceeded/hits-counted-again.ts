/*
 * Counts the hits from the beginning for each precision.
 * Caught by: growth
 */
export function rankingMetrics(ranked: number[], relevant: number[], k: number) {
  const liked = new Set(relevant);
  const top = ranked.slice(0, k).map((title) => liked.has(title));
  const most = Math.min(k, relevant.length);
  if (most === 0) return { recall: 0, ndcg: 0, averagePrecision: 0 };
  const hitsUpTo = (place: number) => top.slice(0, place).filter(Boolean).length;
  let [gain, ideal, averagePrecision] = [0, 0, 0];
  for (let i = 0; i < top.length; i++) {
    if (!top[i]) continue;
    gain += 1 / Math.log2(i + 2);
    averagePrecision += hitsUpTo(i + 1) / (i + 1) / most;
  }
  for (let i = 0; i < most; i++) ideal += 1 / Math.log2(i + 2);
  return { recall: hitsUpTo(top.length) / relevant.length, ndcg: gain / ideal, averagePrecision };
}
