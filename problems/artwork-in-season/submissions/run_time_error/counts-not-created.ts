/*
 * Forgets to create the counts in the constructor.
 * Caught by: sample
 */
export class ArtworkInSeason {
  private times!: number[];

  constructor(private arms: number) {}

  choose(): number {
    return Math.floor(Math.random() * this.arms);
  }

  reward(arm: number): void {
    this.times[arm]!++;
  }
}
