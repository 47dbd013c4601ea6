// Shrinks the weights first, then subtracts the gradient of the loss, predicted from the weights before.
export default function fit(
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
): number[] {
  const clamp = (z: number) => Math.max(-700, Math.min(700, z));
  const weights: number[] = new Array(x[0].length + 1).fill(0);
  while (steps-- > 0) {
    const errors = x.map((row, i) => {
      const z = clamp(row.reduce((sum, value, j) => sum + value * weights[j + 1], weights[0]));
      return Math.exp(z) / (1 + Math.exp(z)) - y[i];
    });
    for (let j = 0; j < weights.length; j++) {
      if (j > 0) weights[j] *= 1 - learningRate * l2;
      errors.forEach((error, i) => {
        weights[j] -= (learningRate * error * (j === 0 ? 1 : x[i][j - 1])) / x.length;
      });
    }
  }
  return weights;
}
