/*
 * Divides by zero where an artwork was never shown: the highest of all means is NaN, which is found nowhere.
 * Caught by: sample
 */
export class ArtworkBandit {
  private times: number[];
  private clicks: number[];

  constructor(arms: number) {
    this.times = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const means = this.times.map((times, arm) => this.clicks[arm]! / times);
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
