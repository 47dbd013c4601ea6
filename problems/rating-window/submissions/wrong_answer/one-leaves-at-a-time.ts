/*
 * Removes at most one old rating per call to average.
 * Caught by: sample/1
 */
export class RatingWindow {
  private ratings: [timestamp: number, rating: number][] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings.push([timestamp, rating]);
  }

  average(now: number): number {
    if (this.ratings.length > 0 && this.ratings[0]![0] <= now - this.seconds) this.ratings.shift();
    return this.ratings.reduce((sum, [, rating]) => sum + rating, 0) / this.ratings.length;
  }
}
