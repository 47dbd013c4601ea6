/** For each head and query: the scores, their softmax without overflow, and the weighted sum of the values. */
export function attention(
  q: number[][],
  k: number[][],
  v: number[][],
  heads: number,
  causal: boolean,
): number[][] {
  const width = q[0]!.length / heads;
  const out = v[0]!.length / heads;
  const scale = Math.sqrt(width);
  return q.map((query, i) => {
    const row = new Array<number>(out * heads).fill(0);
    const seen = causal ? i + 1 : k.length;
    for (let head = 0; head < heads; head++) {
      const scores: number[] = [];
      for (let j = 0; j < seen; j++) {
        let dot = 0;
        for (let c = head * width; c < (head + 1) * width; c++) dot += query[c]! * k[j]![c]!;
        scores.push(dot / scale);
      }
      const largest = Math.max(...scores);
      let total = 0;
      for (let j = 0; j < seen; j++) {
        const weight = Math.exp(scores[j]! - largest);
        total += weight;
        for (let c = head * out; c < (head + 1) * out; c++) row[c]! += weight * v[j]![c]!;
      }
      for (let c = head * out; c < (head + 1) * out; c++) row[c]! /= total;
    }
    return row;
  });
}
