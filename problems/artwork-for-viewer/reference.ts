/** How much uncertainty is worth, in standard deviations. */
const OPTIMISM = 1;

/** LinUCB: a ridge regression for each artwork, and the artwork with the highest upper bound for this viewer. */
export class ArtworkForViewer {
  private readonly models: Model[];

  constructor(arms: number, features: number) {
    this.models = Array.from({ length: arms }, () => new Model(features));
  }

  choose(context: number[]): number {
    let best = 0;
    let highest = -Infinity;
    for (const [arm, model] of this.models.entries()) {
      const bound = model.upperBound(context);
      if (bound > highest) [best, highest] = [arm, bound];
    }
    return best;
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    this.models[arm]!.learn(context, Number(clicked));
  }
}

/** A regression with the penalty 1: weights are inverse · moments. */
class Model {
  /** The inverse of the unit matrix and all the contexts' outer products. */
  private readonly inverse: number[][];
  private readonly moments: number[];

  constructor(features: number) {
    this.moments = new Array<number>(features).fill(0);
    this.inverse = this.moments.map((_, i) => this.moments.map((_, j) => Number(i === j)));
  }

  /** The inverse is symmetric, so inverse · context tells the estimate as well as its variance. */
  upperBound(context: number[]): number {
    const direction = this.times(context);
    return dot(direction, this.moments) + OPTIMISM * Math.sqrt(dot(direction, context));
  }

  /** By the formula of Sherman and Morrison: the inverse after one more outer product. */
  learn(context: number[], result: number): void {
    const direction = this.times(context);
    const scale = 1 + dot(direction, context);
    for (let i = 0; i < context.length; i++) {
      for (let j = 0; j < context.length; j++) {
        this.inverse[i]![j]! -= (direction[i]! * direction[j]!) / scale;
      }
      this.moments[i]! += result * context[i]!;
    }
  }

  private times(vector: number[]): number[] {
    return this.inverse.map((row) => dot(row, vector));
  }
}

function dot(a: number[], b: number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
