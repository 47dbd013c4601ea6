/*
 * Predicts all rows again for each weight.
 * Caught by: growth
 */
function fit(x, y, learningRate, steps, l2) {
  const rows = x.map((row) => [1, ...row]);
  let weights = rows[0].map(() => 0);
  const predict = (row) => {
    let z = 0;
    for (let j = 0; j < row.length; j++) z += row[j] * weights[j];
    return 1 / (1 + Math.exp(-z));
  };
  for (let step = 0; step < steps; step++) {
    weights = weights.map((w, j) => {
      let slope = 0;
      for (let i = 0; i < rows.length; i++) slope += (predict(rows[i]) - y[i]) * rows[i][j];
      return w - learningRate * (slope / rows.length + (j === 0 ? 0 : l2 * w));
    });
  }
  return weights;
}
