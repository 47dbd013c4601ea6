/*
 * Shows each artwork in proportion to its click rate, instead of with the probability that it is the best.
 * Caught by: hidden
 */
export class ArtworkBandit {
  private clicks: number[];
  private times: number[];

  constructor(arms: number) {
    this.clicks = new Array<number>(arms).fill(1);
    this.times = new Array<number>(arms).fill(2);
  }

  choose(): number {
    const rates = this.clicks.map((clicks, arm) => clicks / this.times[arm]!);
    let left = Math.random() * rates.reduce((a, b) => a + b);
    for (let arm = 0; arm < rates.length - 1; arm++) {
      left -= rates[arm]!;
      if (left < 0) return arm;
    }
    return rates.length - 1;
  }

  reward(arm: number, clicked: boolean): void {
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
