/*
 * Draws artworks until it finds one that was never shown, also when there is none left.
 * Caught by: sample
 */
export class ArtworkBandit {
  private seen = new Set<number>();

  constructor(private arms: number) {}

  choose(): number {
    for (;;) {
      const arm = Math.floor(Math.random() * this.arms);
      if (!this.seen.has(arm)) return arm;
    }
  }

  reward(arm: number): void {
    this.seen.add(arm);
  }
}
