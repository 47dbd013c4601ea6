// The formula as it stands. Where exp overflows, the ratio is infinite and the p-value 0, which is right.
class SequentialTest {
  constructor(sigma, tau, alpha) {
    Object.assign(this, { sigma, tau, alpha, n: [0, 0], sum: [0, 0], p: 1 });
  }

  observe(variant, value) {
    this.n[variant]++;
    this.sum[variant] += value;
    if (!this.n[0] || !this.n[1]) return;
    const d = this.sum[1] / this.n[1] - this.sum[0] / this.n[0];
    const v = this.sigma ** 2 * (1 / this.n[0] + 1 / this.n[1]);
    const t = this.tau ** 2;
    const ratio = Math.sqrt(v / (v + t)) * Math.exp((t * d * d) / (2 * v * (v + t)));
    this.p = Math.min(this.p, 1 / ratio);
  }

  pValue() {
    return this.p;
  }

  isSignificant() {
    return this.p <= this.alpha;
  }
}
