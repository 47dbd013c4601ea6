/*
 * Keeps a number per row instead of the weights, which are sums over the rows: each prediction goes over all rows.
 * Caught by: growth
 */
function fit(x: number[][], y: number[], learningRate: number, steps: number, l2: number) {
  const n = x.length;
  let bias = 0;
  let parts = x.map(() => 0);
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + value * b[j], 0);
  for (let step = 0; step < steps; step++) {
    const errors = x.map((row, i) => {
      let z = bias;
      for (let other = 0; other < n; other++) z += parts[other] * dot(x[other], row);
      return 1 / (1 + Math.exp(-z)) - y[i];
    });
    bias -= (learningRate * errors.reduce((a, b) => a + b, 0)) / n;
    parts = parts.map((part, i) => part - learningRate * (errors[i] / n + l2 * part));
  }
  const weights = x[0].map((_, j) => x.reduce((sum, row, i) => sum + parts[i] * row[j], 0));
  return [bias, ...weights];
}
