/*
 * Chooses at random and learns nothing.
 * Caught by: hidden
 */
export class ArtworkForViewer {
  constructor(private arms: number) {}

  choose(): number {
    return Math.floor(Math.random() * this.arms);
  }

  reward(): void {}
}
