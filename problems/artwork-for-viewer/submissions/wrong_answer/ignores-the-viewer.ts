/*
 * UCB1: the best artwork on average, whoever is looking.
 * Caught by: hidden
 */
export class ArtworkForViewer {
  private times: number[];
  private clicks: number[];
  private rounds = 0;

  constructor(arms: number) {
    this.times = new Array<number>(arms).fill(0);
    this.clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const never = this.times.indexOf(0);
    if (never >= 0) return never;
    const bounds = this.times.map(
      (n, arm) => this.clicks[arm]! / n + Math.sqrt((2 * Math.log(this.rounds)) / n),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, _context: number[], clicked: boolean): void {
    this.rounds++;
    this.times[arm]!++;
    if (clicked) this.clicks[arm]!++;
  }
}
