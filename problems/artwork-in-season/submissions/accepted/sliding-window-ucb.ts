// UCB1 on the last 400 rounds, in a ring of what has to be forgotten.
export class ArtworkInSeason {
  private readonly shown: number[];
  private readonly clicks: number[];
  private readonly ring: [arm: number, clicked: boolean][] = [];
  private rounds = 0;

  constructor(arms: number) {
    this.shown = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const never = this.shown.indexOf(0);
    if (never >= 0) return never;
    const bounds = this.shown.map(
      (times, arm) =>
        this.clicks[arm]! / times + Math.sqrt((2 * Math.log(this.ring.length)) / times),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    const at = this.rounds++ % 400;
    const oldest = this.ring[at];
    if (oldest) this.count(...oldest, -1);
    this.ring[at] = [arm, clicked];
    this.count(arm, clicked, 1);
  }

  private count(arm: number, clicked: boolean, times: 1 | -1): void {
    this.shown[arm]! += times;
    if (clicked) this.clicks[arm]! += times;
  }
}
