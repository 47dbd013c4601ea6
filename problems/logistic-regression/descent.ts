/** Gradient descent from given weights: one pass over the rows per step, which collects the whole gradient. */
export function fit(
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
  weights: number[],
): number[] {
  const n = x.length;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, j) => (j === 0 ? 0 : l2 * weight));
    for (let i = 0; i < n; i++) {
      const row = x[i]!;
      let z = weights[0]!;
      for (let j = 0; j < row.length; j++) z += weights[j + 1]! * row[j]!;
      const error = (1 / (1 + Math.exp(-z)) - y[i]!) / n;
      gradient[0]! += error;
      for (let j = 0; j < row.length; j++) gradient[j + 1]! += error * row[j]!;
    }
    for (let j = 0; j < weights.length; j++) weights[j]! -= learningRate * gradient[j]!;
  }
  return weights;
}
