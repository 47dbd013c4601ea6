/*
 * Normalises each key over the queries.
 * Caught by: sample
 */
function attention(q, k, v, heads, causal) {
  const d = q[0].length / heads;
  const dv = v[0].length / heads;
  const output = q.map(() => new Array(v[0].length).fill(0));
  for (let h = 0; h < heads; h++) {
    for (let j = 0; j < k.length; j++) {
      const scores = q.map((query, i) => {
        let dot = 0;
        for (let c = h * d; c < (h + 1) * d; c++) dot += query[c] * k[j][c];
        return causal && j > i ? -Infinity : dot / Math.sqrt(d);
      });
      const max = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - max));
      const sum = exps.reduce((a, b) => a + b, 0);
      for (let i = 0; i < q.length; i++) {
        for (let c = 0; c < dv; c++) output[i][h * dv + c] += (exps[i] / sum) * v[j][h * dv + c];
      }
    }
  }
  return output;
}
