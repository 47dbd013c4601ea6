/**
 * UCB on the last 300 rounds, counted anew for each choice. Independent of the reference, and without any chance of
 * its own.
 */
export class ArtworkInSeason {
  private readonly recent: [arm: number, clicked: boolean][] = [];

  constructor(private readonly arms: number) {}

  choose(): number {
    const shown = new Array<number>(this.arms).fill(0);
    const clicks = new Array<number>(this.arms).fill(0);
    for (const [arm, clicked] of this.recent) {
      shown[arm]!++;
      if (clicked) clicks[arm]!++;
    }
    const never = shown.indexOf(0);
    if (never >= 0) return never;
    const bounds = shown.map(
      (times, arm) => clicks[arm]! / times + Math.sqrt(Math.log(this.recent.length) / times / 2),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    this.recent.push([arm, clicked]);
    if (this.recent.length > 300) this.recent.shift();
  }
}
