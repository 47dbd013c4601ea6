/**
 * Explores with a probability that falls like 1 / t, and otherwise shows the artwork with the highest estimate. The
 * normal equations are solved by elimination, for each artwork and each viewer. Independent of the reference.
 */
export class ArtworkForViewer {
  private readonly equations: { left: number[][]; right: number[] }[];
  private rounds = 0;

  constructor(arms: number, features: number) {
    this.equations = Array.from({ length: arms }, () => ({
      left: Array.from({ length: features }, (_, i) =>
        Array.from({ length: features }, (_, j) => (i === j ? 0.01 : 0)),
      ),
      right: new Array<number>(features).fill(0),
    }));
  }

  choose(context: number[]): number {
    const arms = this.equations.length;
    if (Math.random() < (10 * arms) / (this.rounds + 1)) return Math.floor(Math.random() * arms);
    const estimates = this.equations.map(({ left, right }) =>
      solve(left, right).reduce((sum, weight, i) => sum + weight * context[i]!, 0),
    );
    return estimates.indexOf(Math.max(...estimates));
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    this.rounds++;
    const { left, right } = this.equations[arm]!;
    context.forEach((a, i) => {
      context.forEach((b, j) => (left[i]![j]! += a * b));
      if (clicked) right[i]! += a;
    });
  }
}

/** Of positive definite equations: no pivot is 0. */
function solve(left: number[][], right: number[]): number[] {
  const rows = left.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
