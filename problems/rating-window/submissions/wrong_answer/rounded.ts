/*
 * Rounds the average to two decimals, as it would be shown.
 * Caught by: hidden
 */
export class RatingWindow {
  private ratings: { timestamp: number; rating: number }[] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings.push({ timestamp, rating });
  }

  average(now: number): number {
    this.ratings = this.ratings.filter(({ timestamp }) => timestamp > now - this.seconds);
    return Math.round((_.sumBy(this.ratings, 'rating') / this.ratings.length) * 100) / 100;
  }
}
