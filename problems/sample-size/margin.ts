/** Whether an input is decided clearly: the result must not depend on the last digits of a quantile. */

const LEAST_DISTANCE = 1e-7;

/** Whether the number before rounding up is away from every whole number. */
export function isClear(baseline: number, lift: number, alpha: number, power: number): boolean {
  const other = baseline + lift;
  const mean = baseline + lift / 2;
  const root =
    quantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) +
    quantile(power) * Math.sqrt(baseline * (1 - baseline) + other * (1 - other));
  const size = (root / lift) ** 2;
  return Math.abs(size - Math.round(size)) > LEAST_DISTANCE * size;
}

/** By bisection: 60 halvings of an interval of length 6. For p from 0.5 to 0.99995, which is below 3.9. */
function quantile(p: number): number {
  let [low, high] = [0, 6];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The distribution function, by the series of Marsaglia (2004), "Evaluating the Normal Distribution". */
function below(x: number): number {
  let [sum, term] = [x, x];
  for (let n = 3; term > 1e-18; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
