/*
 * UCB1: every round counts for ever.
 * Caught by: hidden
 */
export class ArtworkInSeason {
  private times: number[];
  private clicks: number[];
  private rounds = 0;

  constructor(arms: number) {
    this.times = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    let best = 0;
    let highest = -Infinity;
    for (let arm = 0; arm < this.times.length; arm++) {
      const times = this.times[arm]!;
      if (times === 0) return arm;
      const bound = this.clicks[arm]! / times + Math.sqrt((2 * Math.log(this.rounds)) / times);
      if (bound > highest) [best, highest] = [arm, bound];
    }
    return best;
  }

  reward(arm: number, clicked: boolean): void {
    this.rounds++;
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
