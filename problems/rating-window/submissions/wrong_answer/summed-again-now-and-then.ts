/*
 * Recomputes the sum after every 100 ratings, and subtracts in between.
 * Caught by: sample/2
 */
export class RatingWindow {
  private ratings: { at: number; rating: number }[] = [];
  private sum = 0;
  private added = 0;

  constructor(private seconds: number) {}

  add(at: number, rating: number): void {
    this.ratings.push({ at, rating });
    this.sum += rating;
    if (++this.added % 100 === 0) this.sum = _.sumBy(this.ratings, 'rating');
  }

  average(now: number): number {
    const gone = this.ratings.findIndex(({ at }) => at > now - this.seconds);
    for (const { rating } of this.ratings.splice(0, gone < 0 ? this.ratings.length : gone)) {
      this.sum -= rating;
    }
    return this.ratings.length === 0 ? NaN : this.sum / this.ratings.length;
  }
}
