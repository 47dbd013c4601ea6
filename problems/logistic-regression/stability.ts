/** Whether an input is decided clearly: rounding must not change the weights. */
import { fit } from './descent.ts';

/** What is added to the weights at the beginning, and the most that it may become. */
const DISTURBANCE = 1e-12;
const MOST_CHANGE = 1e-8;

/** Runs the descent from zeros and from weights next to it. */
export function isStable(
  ...[x, y, learningRate, steps, l2]: [number[][], number[], number, number, number]
): boolean {
  const run = (start: (j: number) => number) => {
    const weights = [0, ...x[0]!].map((_, j) => start(j));
    return fit(x, y, learningRate, steps, l2, weights);
  };
  const plain = run(() => 0);
  const disturbed = run((j) => (j % 2 === 0 ? DISTURBANCE : -DISTURBANCE));
  return plain.every((weight, j) => Math.abs(weight - disturbed[j]!) <= MOST_CHANGE);
}
