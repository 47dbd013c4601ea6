// By the z statistic, and how much the data weigh against the mixture. Keeps every p-value that there was.
interface Arm {
  viewers: number;
  total: number;
}

export default class SequentialTest {
  private arms: [Arm, Arm] = [
    { viewers: 0, total: 0 },
    { viewers: 0, total: 0 },
  ];
  private history: number[] = [1];

  constructor(
    private sigma: number,
    private tau: number,
    private alpha: number,
  ) {}

  observe(variant: 0 | 1, value: number): void {
    const arm = this.arms[variant];
    arm.viewers += 1;
    arm.total += value;
    this.history.push(Math.min(_.last(this.history)!, 1 / Math.exp(this.logRatio())));
  }

  pValue = () => _.last(this.history)!;

  isSignificant = () => this.pValue() <= this.alpha;

  private logRatio(): number {
    const [control, other] = this.arms;
    if (control.viewers * other.viewers === 0) return 0;
    // What both arms are worth together, as a number of values of the difference.
    const size = (control.viewers * other.viewers) / (control.viewers + other.viewers);
    const z =
      ((other.total / other.viewers - control.total / control.viewers) * Math.sqrt(size)) /
      this.sigma;
    const weight = size * (this.tau / this.sigma) ** 2;
    return (z ** 2 * weight) / (1 + weight) / 2 - Math.log(1 + weight) / 2;
  }
}
