/*
 * Computes the scores again for each column of the values: n² in the columns.
 * Caught by: growth
 */
function attention(q: number[][], k: number[][], v: number[][], heads: number, causal: boolean) {
  const d = q[0].length / heads;
  const dv = v[0].length / heads;
  return q.map((query, i) =>
    v[0].map((_, column) => {
      const h = Math.floor(column / dv);
      const scores = k.slice(0, causal ? i + 1 : k.length).map((key) => {
        let dot = 0;
        for (let c = h * d; c < (h + 1) * d; c++) dot += query[c] * key[c];
        return dot / Math.sqrt(d);
      });
      const max = Math.max(...scores);
      const weights = scores.map((s) => Math.exp(s - max));
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.reduce((total, weight, j) => total + weight * v[j][column], 0) / sum;
    }),
  );
}
