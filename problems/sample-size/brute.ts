/** The density integrated by Simpson's rule, and its quantiles by bisection. */
export function sampleSize(baseline: number, lift: number, alpha: number, power: number): number {
  const [p1, p2] = [baseline, baseline + lift];
  const variance = (p: number) => p * (1 - p);
  const z = [1 - alpha / 2, power].map(quantile);
  const parts = [
    z[0]! * Math.sqrt(2 * variance((p1 + p2) / 2)),
    z[1]! * Math.sqrt(variance(p1) + variance(p2)),
  ];
  return Math.ceil((parts[0]! + parts[1]!) ** 2 / (p2 - p1) ** 2);
}

function quantile(p: number): number {
  let [low, high] = [0, 5];
  while (high - low > 1e-11) {
    const middle = (low + high) / 2;
    if (0.5 + area(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

/** From 0 to x, in 400 pieces. */
function area(x: number): number {
  const width = x / 400;
  const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(x);
  for (let i = 1; i < 400; i++) sum += density(i * width) * (i % 2 === 0 ? 2 : 4);
  return (sum * width) / 3;
}
