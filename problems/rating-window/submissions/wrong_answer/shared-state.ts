/*
 * The queue stands at module level: the next stream begins with what is left of this one.
 * Caught by: secret
 */
let ratings: [timestamp: number, rating: number][] = [];

export class RatingWindow {
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    ratings.push([timestamp, rating]);
  }

  average(now: number): number {
    ratings = ratings.filter(([timestamp]) => timestamp > now - this.seconds);
    return ratings.reduce((sum, [, rating]) => sum + rating, 0) / ratings.length;
  }
}
