/*
 * Removes old ratings in add, but not in average.
 * Caught by: sample/1
 */
export class RatingWindow {
  private ratings: [timestamp: number, rating: number][] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings = this.ratings.filter(([at]) => at > timestamp - this.seconds);
    this.ratings.push([timestamp, rating]);
  }

  average(_now: number): number {
    return this.ratings.reduce((sum, [, rating]) => sum + rating, 0) / this.ratings.length;
  }
}
