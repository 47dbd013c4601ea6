/*
 * A rational approximation with an error of 0.0004.
 * Caught by: sample
 */
function quantile(p: number): number {
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(1 - p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}

export function sampleSize(baseline: number, lift: number, alpha: number, power: number): number {
  const variance = (p: number) => p * (1 - p);
  const a = quantile(1 - alpha / 2) * Math.sqrt(2 * variance(baseline + lift / 2));
  const b = quantile(power) * Math.sqrt(variance(baseline) + variance(baseline + lift));
  return Math.ceil((a + b) ** 2 / lift ** 2);
}
