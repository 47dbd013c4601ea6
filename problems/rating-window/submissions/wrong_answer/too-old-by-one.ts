/*
 * Counts a rating that is exactly as old as the window.
 * Caught by: sample/1
 */
export class RatingWindow {
  private ratings: [timestamp: number, rating: number][] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings.push([timestamp, rating]);
  }

  average(now: number): number {
    this.ratings = this.ratings.filter(([timestamp]) => timestamp >= now - this.seconds);
    return this.ratings.reduce((sum, [, rating]) => sum + rating, 0) / this.ratings.length;
  }
}
