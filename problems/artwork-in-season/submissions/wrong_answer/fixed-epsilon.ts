/*
 * Explores in one of ten rounds, but takes the means of all that ever happened.
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
    if (Math.random() < 0.1) return Math.floor(Math.random() * this.times.length);
    const means = this.times.map((times, arm) => (times === 0 ? 1 : this.clicks[arm]! / times));
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
