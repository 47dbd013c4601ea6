/*
 * Counts and sums are at module level: every instance adds to the same ones.
 * Caught by: sample
 */
const counts: [number, number] = [0, 0];
const sums: [number, number] = [0, 0];

export class SequentialTest {
  private p = 1;

  constructor(
    private sigma: number,
    private tau: number,
    private alpha: number,
  ) {}

  observe(variant: 0 | 1, value: number): void {
    counts[variant]++;
    sums[variant] += value;
    if (counts[0] === 0 || counts[1] === 0) return;
    const difference = sums[1] / counts[1] - sums[0] / counts[0];
    const variance = this.sigma ** 2 * (1 / counts[0] + 1 / counts[1]);
    const mixed = variance + this.tau ** 2;
    const exponent = (this.tau * difference) ** 2 / (2 * variance * mixed);
    this.p = Math.min(this.p, Math.sqrt(mixed / variance) * Math.exp(-exponent));
  }

  pValue(): number {
    return this.p;
  }

  isSignificant(): boolean {
    return this.p <= this.alpha;
  }
}
