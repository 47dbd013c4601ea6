/** Keeps counts, sums and the least logarithm of a p-value: constant work per call, and nothing overflows. */
export class SequentialTest {
  private readonly counts = [0, 0];
  private readonly sums = [0, 0];
  private logP = 0;

  constructor(
    private readonly sigma: number,
    private readonly tau: number,
    private readonly alpha: number,
  ) {}

  observe(variant: 0 | 1, value: number): void {
    this.counts[variant]!++;
    this.sums[variant]! += value;
    const [n0, n1] = this.counts as [number, number];
    if (n0 === 0 || n1 === 0) return;
    const difference = this.sums[1]! / n1 - this.sums[0]! / n0;
    const variance = this.sigma ** 2 * (1 / n0 + 1 / n1);
    const mixed = variance + this.tau ** 2;
    const logRatio =
      Math.log(variance / mixed) / 2 + (this.tau * difference) ** 2 / (2 * variance * mixed);
    this.logP = Math.min(this.logP, -logRatio);
  }

  pValue(): number {
    return Math.exp(this.logP);
  }

  isSignificant(): boolean {
    return this.pValue() <= this.alpha;
  }
}
