/*
 * Counts clicks and forgets how often an artwork was shown: the first one that is clicked on is shown for ever.
 * Caught by: hidden
 */
export class ArtworkBandit {
  private clicks: number[];

  constructor(arms: number) {
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const most = Math.max(...this.clicks);
    const leaders = this.clicks.flatMap((clicks, arm) => (clicks === most ? [arm] : []));
    return leaders[Math.floor(Math.random() * leaders.length)]!;
  }

  reward(arm: number, clicked: boolean): void {
    if (clicked) this.clicks[arm]!++;
  }
}
