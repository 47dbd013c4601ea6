/*
 * Gives each head every heads-th column.
 * Caught by: sample
 */
function attention(q, k, v, heads, causal) {
  const n = k.length;
  const d = q[0].length / heads;
  const dv = v[0].length / heads;
  const output = q.map(() => new Array(v[0].length).fill(0));
  for (let h = 0; h < heads; h++) {
    for (let i = 0; i < q.length; i++) {
      const scores = [];
      for (let j = 0; j < n; j++) {
        let dot = 0;
        for (let c = 0; c < d; c++) dot += q[i][c * heads + h] * k[j][c * heads + h];
        scores.push(causal && j > i ? -Infinity : dot / Math.sqrt(d));
      }
      const max = Math.max(...scores);
      const exps = scores.map((s) => Math.exp(s - max));
      const sum = exps.reduce((a, b) => a + b, 0);
      for (let j = 0; j < n; j++) {
        for (let c = 0; c < dv; c++) output[i][h * dv + c] += (exps[j] / sum) * v[j][h * dv + c];
      }
    }
  }
  return output;
}
