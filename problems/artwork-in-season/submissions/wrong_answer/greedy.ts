/*
 * Shows each artwork once and then the one with the best mean.
 * Caught by: hidden
 */
export class ArtworkInSeason {
  private times: number[];
  private clicks: number[];

  constructor(arms: number) {
    this.times = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const never = this.times.indexOf(0);
    if (never >= 0) return never;
    const means = this.times.map((times, arm) => this.clicks[arm]! / times);
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
