// One pass over the keys with a running maximum, as on a graphics card: what was summed is scaled down when a larger score comes.
export default function attention(
  q: number[][],
  k: number[][],
  v: number[][],
  heads: number,
  causal: boolean,
): number[][] {
  const d = q[0].length / heads;
  const dv = v[0].length / heads;
  return q.map((query, i) =>
    Array.from({ length: heads }, (_, h) => {
      let max = -Infinity;
      let total = 0;
      let sums = new Array<number>(dv).fill(0);
      for (let j = 0; j < (causal ? i + 1 : k.length); j++) {
        let score = 0;
        for (let c = h * d; c < (h + 1) * d; c++) score += (query[c] * k[j][c]) / Math.sqrt(d);
        const larger = Math.max(max, score);
        const shrink = Math.exp(max - larger);
        const weight = Math.exp(score - larger);
        sums = sums.map((sum, c) => sum * shrink + weight * v[j][h * dv + c]);
        total = total * shrink + weight;
        max = larger;
      }
      return sums.map((sum) => sum / total);
    }).flat(),
  );
}
