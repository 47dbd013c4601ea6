/*
 * Chooses at random and learns nothing.
 * Caught by: hidden/best-is-last
 */
export class ArtworkBandit {
  constructor(private arms: number) {}

  choose(): number {
    return Math.floor(Math.random() * this.arms);
  }

  reward(): void {}
}
