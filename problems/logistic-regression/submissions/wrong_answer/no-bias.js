/*
 * Fits no bias.
 * Caught by: sample
 */
function fit(x, y, learningRate, steps, l2) {
  const n = x.length;
  const d = x[0].length;
  let bias = 0;
  const w = new Array(d).fill(0);
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  for (let step = 0; step < steps; step++) {
    let db = 0;
    const dw = new Array(d).fill(0);
    for (let i = 0; i < n; i++) {
      let z = bias;
      for (let j = 0; j < d; j++) z += w[j] * x[i][j];
      const error = sigmoid(z) - y[i];
      db += error;
      for (let j = 0; j < d; j++) dw[j] += error * x[i][j];
    }

    for (let j = 0; j < d; j++) w[j] -= learningRate * (dw[j] / n + l2 * w[j]);
  }
  return [bias, ...w];
}
