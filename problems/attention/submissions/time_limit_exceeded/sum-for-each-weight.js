/*
 * Computes the sum of the softmax again for each key and column: n³ in the tokens.
 * Caught by: growth
 */
function attention(q, k, v, heads, causal) {
  const d = q[0].length / heads;
  const dv = v[0].length / heads;
  return q.map((query, i) => {
    const seen = causal ? k.slice(0, i + 1) : k;
    return v[0].map((_, column) => {
      const h = Math.floor(column / dv);
      const scores = seen.map((key) => {
        let dot = 0;
        for (let c = h * d; c < (h + 1) * d; c++) dot += query[c] * key[c];
        return dot / Math.sqrt(d);
      });
      let output = 0;
      for (let j = 0; j < seen.length; j++) {
        const max = Math.max(...scores);
        const sum = scores.reduce((total, s) => total + Math.exp(s - max), 0);
        output += (Math.exp(scores[j] - max) / sum) * v[j][column];
      }
      return output;
    });
  });
}
