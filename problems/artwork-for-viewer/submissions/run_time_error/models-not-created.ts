/*
 * Forgets to create the models in the constructor.
 * Caught by: sample
 */
export class ArtworkForViewer {
  private moments!: number[][];

  constructor(private arms: number) {}

  choose(): number {
    return Math.floor(Math.random() * this.arms);
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    if (clicked) context.forEach((x, i) => (this.moments[arm]![i]! += x));
    else this.moments[arm] ??= context.map(() => 0);
  }
}
