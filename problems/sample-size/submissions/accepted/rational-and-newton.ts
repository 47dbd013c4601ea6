// A rational approximation (Abramowitz and Stegun 26.2.23) as the start of three steps of Newton.
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const cdf = (x: number) => {
  let [sum, term, n] = [0, x, 1];
  while (sum + term !== sum) {
    sum += term;
    n += 2;
    term *= (x * x) / n;
  }
  return 0.5 + density(x) * sum;
};

function quantile(p: number): number {
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(1 - p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = t - above / below;
  for (let i = 0; i < 3; i++) x -= (cdf(x) - p) / density(x);
  return x;
}

export const sampleSize = (baseline: number, lift: number, alpha: number, power: number) => {
  const variance = (p: number) => p * (1 - p);
  const effect = Math.abs(lift);
  const a =
    (quantile(1 - alpha / 2) / effect) * Math.SQRT2 * Math.sqrt(variance(baseline + lift / 2));
  const b = (quantile(power) / effect) * Math.sqrt(variance(baseline) + variance(baseline + lift));
  return Math.ceil((a + b) ** 2);
};
