/** The formula of the statement; quantiles by Newton's method. */
export function sampleSize(baseline: number, lift: number, alpha: number, power: number): number {
  const variant = baseline + lift;
  const mean = (baseline + variant) / 2;
  const pooled = Math.sqrt(2 * mean * (1 - mean));
  const unpooled = Math.sqrt(baseline * (1 - baseline) + variant * (1 - variant));
  const distance = quantile(1 - alpha / 2) * pooled + quantile(power) * unpooled;
  return Math.ceil((distance / lift) ** 2);
}

/** For p of 1/2 and more the steps from 0 never go too far, since the distribution function bends down there. */
function quantile(p: number): number {
  let x = 0;
  for (let step = 1; step > 1e-14; x += step) step = (p - distribution(x)) / density(x);
  return x;
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function distribution(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 3; term > 1e-18; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + density(x) * sum;
}
