/*
 * Compares with half of alpha, as in a two-sided z-test.
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
    const mixed = variance + this.tau ** 2;
    const exponent = (this.tau * difference) ** 2 / (2 * variance * mixed);
    return 1 / (Math.sqrt(variance / mixed) * Math.exp(exponent));
  }

  pValue() {
    return this.p;
  }

  isSignificant() {
    return this.pValue() <= this.alpha / 2;
  }
}
