/**
 * Keeps all values. For each p-value, goes through every moment since the beginning, and divides the density of the
 * difference under the mixture by the one under no difference, as logarithms.
 */
export class SequentialTest {
  private readonly seen: [variant: number, value: number][] = [];

  constructor(
    private readonly sigma: number,
    private readonly tau: number,
    private readonly alpha: number,
  ) {}

  observe(variant: number, value: number): void {
    this.seen.push([variant, value]);
  }

  pValue(): number {
    let most = 0;
    for (let end = 1; end <= this.seen.length; end++) {
      const [control, variant] = [0, 1].map((which) =>
        this.seen
          .slice(0, end)
          .filter(([arm]) => arm === which)
          .map(([, value]) => value),
      ) as [number[], number[]];
      if (control.length === 0 || variant.length === 0) continue;
      const difference = mean(variant) - mean(control);
      const variance = this.sigma ** 2 / control.length + this.sigma ** 2 / variant.length;
      const ratio =
        logDensity(difference, variance + this.tau ** 2) - logDensity(difference, variance);
      most = Math.max(most, ratio);
    }
    return 1 / Math.exp(most);
  }

  isSignificant(): boolean {
    return this.pValue() <= this.alpha;
  }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the normal distribution around 0. */
function logDensity(x: number, variance: number): number {
  return -Math.log(2 * Math.PI * variance) / 2 - x ** 2 / (2 * variance);
}
