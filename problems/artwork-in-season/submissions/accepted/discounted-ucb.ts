// UCB with counts that fade.
class ArtworkInSeason {
  shown: number[];
  clicks: number[];

  constructor(arms: number) {
    this.shown = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const never = this.shown.indexOf(0);
    if (never >= 0) return never;
    const total = Math.max(
      2,
      this.shown.reduce((a, b) => a + b),
    );
    const bounds = this.shown.map(
      (times, arm) => this.clicks[arm]! / times + Math.sqrt((0.5 * Math.log(total)) / times),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    this.shown = this.shown.map((times) => times * 0.998);
    this.clicks = this.clicks.map((times) => times * 0.998);
    this.shown[arm]! += 1;
    if (clicked) this.clicks[arm]! += 1;
  }
}
