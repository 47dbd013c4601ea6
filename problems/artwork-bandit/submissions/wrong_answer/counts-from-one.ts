/*
 * Numbers the artworks from 1.
 * Caught by: sample
 */
export class ArtworkBandit {
  private round = 0;

  constructor(private arms: number) {}

  choose(): number {
    return (this.round++ % this.arms) + 1;
  }

  reward(): void {}
}
