/** One pass over the rows per step, which collects the whole gradient before any weight changes. */
export function fit(
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
): number[] {
  let weights = [0, ...x[0]!.map(() => 0)];
  for (let step = 0; step < steps; step++) {
    const sums = weights.map(() => 0);
    for (const [i, row] of x.entries()) {
      const error = sigmoid(dot(weights, row)) - y[i]!;
      sums[0]! += error;
      for (const [j, value] of row.entries()) sums[j + 1]! += error * value;
    }
    weights = weights.map((weight, j) => {
      const penalty = j === 0 ? 0 : l2 * weight;
      return weight - learningRate * (sums[j]! / x.length + penalty);
    });
  }
  return weights;
}

function dot([bias, ...weights]: number[], row: number[]): number {
  return row.reduce((sum, value, j) => sum + weights[j]! * value, bias!);
}

/** Divides by infinity at worst, which is 0. */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
