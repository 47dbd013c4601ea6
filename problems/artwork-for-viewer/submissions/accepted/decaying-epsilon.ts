// Regression for each artwork by recursive least squares; explores with a probability that falls like 1 / t.
export class ArtworkForViewer {
  private weights: number[][];
  private spread: number[][][];
  private rounds = 0;

  constructor(
    private arms: number,
    features: number,
  ) {
    const indexes = [...Array(features).keys()];
    this.weights = Array.from({ length: arms }, () => indexes.map(() => 0));
    this.spread = Array.from({ length: arms }, () =>
      indexes.map((i) => indexes.map((j) => (i === j ? 10 : 0))),
    );
  }

  choose(context: number[]): number {
    if (Math.random() < (10 * this.arms) / ++this.rounds) {
      return Math.floor(Math.random() * this.arms);
    }
    const estimates = this.weights.map((weights) => product(weights, context));
    return estimates.indexOf(Math.max(...estimates));
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    const weights = this.weights[arm]!;
    const spread = this.spread[arm]!;
    const reach = spread.map((row) => product(row, context));
    const gain = reach.map((x) => x / (1 + product(reach, context)));
    const error = Number(clicked) - product(weights, context);
    gain.forEach((g, i) => {
      weights[i]! += g * error;
      reach.forEach((r, j) => {
        spread[i]![j]! -= g * r;
      });
    });
  }
}

const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
