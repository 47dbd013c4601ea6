/*
 * Counts the last 300 rounds only, but never tries again what was not shown in them.
 * Caught by: hidden
 */
export class ArtworkInSeason {
  private recent: [arm: number, clicked: boolean][] = [];
  private rounds = 0;

  constructor(private arms: number) {}

  choose(): number {
    if (this.rounds < 10 * this.arms) return this.rounds % this.arms;
    const times = new Array<number>(this.arms).fill(0);
    const clicks = new Array<number>(this.arms).fill(0);
    for (const [arm, clicked] of this.recent) {
      times[arm]!++;
      if (clicked) clicks[arm]!++;
    }
    const means = times.map((n, arm) => (n === 0 ? 0 : clicks[arm]! / n));
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    this.rounds++;
    this.recent.push([arm, clicked]);
    if (this.recent.length > 300) this.recent.shift();
  }
}
