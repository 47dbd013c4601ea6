// The best of the last hundred rounds; what was not shown in them is tried again.
export class ArtworkInSeason {
  private recent: [arm: number, clicked: boolean][] = [];

  constructor(private arms: number) {}

  choose(): number {
    const times = new Array<number>(this.arms).fill(0);
    const clicks = new Array<number>(this.arms).fill(0);
    for (const [arm, clicked] of this.recent) {
      times[arm]!++;
      if (clicked) clicks[arm]!++;
    }
    const never = times.indexOf(0);
    if (never >= 0) return never;
    const means = times.map((n, arm) => clicks[arm]! / n);
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    this.recent.push([arm, clicked]);
    if (this.recent.length > 100) this.recent.shift();
  }
}
