// The bias is the weight of a column of ones; predictions first, then a pass per column.
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);

export const fit = (
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
) => {
  const rows = x.map((row) => [1, ...row]);
  const columns = _.unzip(rows);
  let weights = columns.map(() => 0);
  _.times(steps, () => {
    const errors = rows.map((row, i) => (1 + Math.tanh(dot(row, weights) / 2)) / 2 - y[i]);
    const gradient = columns.map((column) => dot(column, errors) / rows.length);
    weights = weights.map((w, j) => w - learningRate * (gradient[j] + Math.sign(j) * l2 * w));
  });
  return weights;
};
