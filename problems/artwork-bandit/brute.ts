/**
 * UCB1, written down from its definition: the whole history is kept, and each choice looks at all of it. Independent of
 * the reference, and without any chance of its own.
 */
export class ArtworkBandit {
  private readonly shown: number[];
  private readonly clicked: number[];

  constructor(arms: number) {
    this.shown = Array.from({ length: arms }, () => 0);
    this.clicked = Array.from({ length: arms }, () => 0);
  }

  choose(): number {
    const never = this.shown.indexOf(0);
    if (never >= 0) return never;
    const rounds = this.shown.reduce((a, b) => a + b);
    const bounds = this.shown.map(
      (times, arm) => this.clicked[arm]! / times + Math.sqrt((2 * Math.log(rounds)) / times),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    this.shown[arm]! += 1;
    if (clicked) this.clicked[arm]! += 1;
  }
}
