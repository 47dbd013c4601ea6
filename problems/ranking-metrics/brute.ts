/** The definitions, word for word: every sum goes over the places, and every precision counts again. */
export function rankingMetrics(
  ranked: number[],
  relevant: number[],
  k: number,
): { recall: number; ndcg: number; averagePrecision: number } {
  if (relevant.length === 0) return { recall: 0, ndcg: 0, averagePrecision: 0 };
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const places = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const most = Math.min(k, relevant.length);
  const isHit = (place: number) => relevant.includes(ranked[place - 1]!);
  const hits = places(Math.min(k, ranked.length)).filter(isHit);
  const discount = (place: number) => Math.LN2 / Math.log(place + 1);
  const precision = (place: number) => places(place).filter(isHit).length / place;
  return {
    recall: hits.length / relevant.length,
    ndcg: sum(hits.map(discount)) / sum(places(most).map(discount)),
    averagePrecision: sum(hits.map(precision)) / most,
  };
}
