/*
 * Rounds down.
 * Caught by: sample
 */
function sampleSize(baseline, lift, alpha, power) {
  const p1 = baseline;
  const p2 = baseline + lift;
  const mean = (p1 + p2) / 2;
  const pooled = Math.sqrt(2 * mean * (1 - mean));
  const unpooled = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const n = (z(1 - alpha / 2) * pooled + z(power) * unpooled) ** 2 / lift ** 2;
  return Math.floor(n);
}

function z(p) {
  let low = 0;
  let high = 8;
  for (let i = 0; i < 80; i++) {
    const x = (low + high) / 2;
    let sum = x;
    let term = x;
    for (let n = 3; n < 400; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    const cdf = 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
    if (cdf < p) low = x;
    else high = x;
  }
  return low;
}
