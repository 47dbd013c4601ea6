// Intermediate arrays, one per metric.
const rankingMetrics = (ranked: number[], relevant: number[], k: number) => {
  const liked = new Map(relevant.map((title) => [title, true]));
  const flags = ranked.slice(0, k).map((title) => (liked.has(title) ? 1 : 0));
  const most = Math.min(k, liked.size) || 1;
  const discount = (i: number) => Math.log(2) / Math.log(i + 2);
  const dcg = flags.reduce((sum: number, flag, i) => sum + flag * discount(i), 0);
  const ideal = Array.from({ length: most }, (_, i) => discount(i)).reduce((a, b) => a + b, 0);
  let seen = 0;
  const precisions = flags.map((flag, i) => (flag ? ++seen / (i + 1) : 0));
  return {
    averagePrecision: precisions.reduce((a, b) => a + b, 0) / most,
    recall: seen / Math.max(1, liked.size),
    ndcg: dcg / ideal,
  };
};
