/*
 * A Map by timestamp: the last rating of each second replaces the others.
 * Caught by: hidden
 */
export class RatingWindow {
  private ratings = new Map<number, number>();
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings.set(timestamp, rating);
  }

  average(now: number): number {
    for (const timestamp of this.ratings.keys()) {
      if (timestamp > now - this.seconds) break;
      this.ratings.delete(timestamp);
    }
    return _.sum([...this.ratings.values()]) / this.ratings.size;
  }
}
