/*
 * Returns the bias after the weights.
 * Caught by: sample
 */
function fit(
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
): number[] {
  const n = x.length;
  const d = x[0].length;
  let bias = 0;
  const w = new Array(d).fill(0);
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
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
    bias -= learningRate * (db / n);
    for (let j = 0; j < d; j++) w[j] -= learningRate * (dw[j] / n + l2 * w[j]);
  }
  return [...w, bias];
}
