/*
 * The p-value of a z-test with a fixed number of viewers, and the least of those seen: peeking.
 * Caught by: sample
 */
class SequentialTest {
  constructor(sigma, tau, alpha) {
    this.sigma = sigma;
    this.tau = tau;
    this.alpha = alpha;
    this.counts = [0, 0];
    this.sums = [0, 0];
    this.p = 1;
  }

  observe(variant, value) {
    this.counts[variant]++;
    this.sums[variant] += value;
    this.p = Math.min(this.p, this.current());
  }

  current() {
    const [n0, n1] = this.counts;
    if (n0 === 0 || n1 === 0) return 1;
    const difference = this.sums[1] / n1 - this.sums[0] / n0;
    const variance = this.sigma ** 2 * (1 / n0 + 1 / n1);
    return 2 * (1 - distribution(Math.abs(difference) / Math.sqrt(variance)));
  }

  pValue() {
    return this.p;
  }

  isSignificant() {
    return this.pValue() <= this.alpha;
  }
}

function distribution(x) {
  if (x > 8) return 1;
  let [sum, term] = [x, x];
  for (let n = 3; term > 1e-18; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
