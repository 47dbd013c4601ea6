/*
 * Thompson sampling: every click counts for ever, and after a thousand rounds nothing is in doubt.
 * Caught by: hidden
 */
export class ArtworkInSeason {
  private readonly clicks: number[];
  private readonly misses: number[];

  constructor(arms: number) {
    this.clicks = new Array<number>(arms).fill(0);
    this.misses = new Array<number>(arms).fill(0);
  }

  choose(): number {
    let best = 0;
    let highest = -1;
    for (let arm = 0; arm < this.clicks.length; arm++) {
      const drawn = beta(this.clicks[arm]! + 1, this.misses[arm]! + 1);
      if (drawn > highest) [best, highest] = [arm, drawn];
    }
    return best;
  }

  reward(arm: number, clicked: boolean): void {
    (clicked ? this.clicks : this.misses)[arm]! += 1;
  }
}

/** A draw from Beta(a, b), as a share of two gamma draws. */
function beta(a: number, b: number): number {
  const x = gamma(a);
  return x / (x + gamma(b));
}

/** A draw from Gamma(shape, 1) for a shape of at least 1, by the method of Marsaglia and Tsang (2000). */
function gamma(shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - Math.random();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from the standard normal distribution, by the method of Box and Muller. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
