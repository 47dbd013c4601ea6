/*
 * The queue is at module level: the next stream starts with what is left of this one.
 * Caught by: hidden
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
