/*
 * Looks the label up by the row: equal rows get the label of the first.
 * Caught by: hidden
 */
function fit(x, y, learningRate, steps, l2) {
  const label = new Map();
  x.forEach((row, i) => {
    if (!label.has(String(row))) label.set(String(row), y[i]);
  });
  let w = [0, ...x[0].map(() => 0)];
  for (let step = 0; step < steps; step++) {
    const g = w.map(() => 0);
    for (const row of x) {
      const z = row.reduce((sum, v, j) => sum + v * w[j + 1], w[0]);
      const error = 1 / (1 + Math.exp(-z)) - label.get(String(row));
      g[0] += error;
      row.forEach((v, j) => (g[j + 1] += error * v));
    }
    w = w.map((old, j) => old - learningRate * (g[j] / x.length + (j ? l2 * old : 0)));
  }
  return w;
}
