/*
 * Changes the bias first and predicts again for the weights.
 * Caught by: sample
 */
function fit(x, y, learningRate, steps, l2) {
  let weights = [0, ...x[0].map(() => 0)];
  const z = (row) => row.reduce((sum, v, j) => sum + v * weights[j + 1], weights[0]);
  const errors = () => x.map((row, i) => 1 / (1 + Math.exp(-z(row))) - y[i]);
  for (let step = 0; step < steps; step++) {
    const mean = errors().reduce((a, b) => a + b, 0) / x.length;
    weights[0] -= learningRate * mean;
    const after = errors();
    weights = weights.map((w, j) => {
      if (j === 0) return w;
      const slope = x.reduce((sum, row, i) => sum + after[i] * row[j - 1], 0) / x.length;
      return w - learningRate * (slope + l2 * w);
    });
  }
  return weights;
}
