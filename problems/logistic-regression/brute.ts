/** The gradient, number by number, each a sum over all rows with predictions of its own. */
export function fit(
  x: number[][],
  y: number[],
  learningRate: number,
  steps: number,
  l2: number,
): number[] {
  if (steps === 0) return [0, ...x[0]!.map(() => 0)];
  const before = fit(x, y, learningRate, steps - 1, l2);
  const withOne = x.map((row) => [1, ...row]);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  // 1 / (1 + exp(-z)) by another formula.
  const probability = (row: number[]) =>
    (1 + Math.tanh(sum(row.map((value, j) => value * before[j]!)) / 2)) / 2;
  return before.map((weight, j) => {
    const slope = sum(withOne.map((row, i) => (probability(row) - y[i]!) * row[j]!)) / x.length;
    return weight - learningRate * (slope + (j > 0 ? l2 : 0) * weight);
  });
}
