/*
 * UCB2 that shows an artwork in rows which grow by a factor of 1 + arms, instead of 1 + alpha with a small alpha: the
 * more artworks there are, the longer it keeps to a bad one.
 * Caught by: hidden/ten-artworks
 */
export class ArtworkBandit {
  private readonly shown: { times: number; clicks: number; rows: number }[];
  private current = 0;
  private left = 0;
  private rounds = 0;

  constructor(private readonly arms: number) {
    this.shown = Array.from({ length: arms }, () => ({ times: 0, clicks: 0, rows: 0 }));
  }

  choose(): number {
    const never = this.shown.findIndex(({ times }) => times === 0);
    if (never >= 0) return never;
    if (this.left === 0) {
      const bounds = this.shown.map(({ times, clicks, rows }) => {
        const length = (1 + this.arms) ** rows;
        const doubt = (1 + this.arms) * (1 + Math.log(this.rounds / length));
        return clicks / times + Math.sqrt(Math.max(0, doubt) / (2 * length));
      });
      this.current = bounds.indexOf(Math.max(...bounds));
      const { rows } = this.shown[this.current]!;
      this.left = (1 + this.arms) ** rows * this.arms;
      this.shown[this.current]!.rows++;
    }
    this.left--;
    return this.current;
  }

  reward(arm: number, clicked: boolean): void {
    this.rounds++;
    this.shown[arm]!.times++;
    if (clicked) this.shown[arm]!.clicks++;
  }
}
