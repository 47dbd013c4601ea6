/*
 * The window is outside the class: all instances share it, and what is best in one world is shown in all.
 * Caught by: sample
 */
let recent: [arm: number, clicked: boolean][] = [];

export class ArtworkInSeason {
  constructor(private arms: number) {
    recent = [];
  }

  choose(): number {
    const times = new Array<number>(this.arms).fill(0);
    const clicks = new Array<number>(this.arms).fill(0);
    for (const [arm, clicked] of recent) {
      times[arm]!++;
      if (clicked) clicks[arm]!++;
    }
    const never = times.indexOf(0);
    if (never >= 0) return never;
    const means = times.map((n, arm) => clicks[arm]! / n + Math.sqrt(1 / n));
    return means.indexOf(Math.max(...means));
  }

  reward(arm: number, clicked: boolean): void {
    recent.push([arm, clicked]);
    if (recent.length > 300) recent.shift();
  }
}
