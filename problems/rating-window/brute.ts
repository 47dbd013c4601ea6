/** Keeps everything; each call to average selects the ratings that count and adds them up, smallest first. */
export class RatingWindow {
  private readonly ratings: { timestamp: number; rating: number }[] = [];

  constructor(private readonly seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.ratings.push({ timestamp, rating });
  }

  average(now: number): number {
    const counting = this.ratings
      .filter(({ timestamp }) => now - timestamp < this.seconds)
      .map(({ rating }) => rating)
      .sort((a, b) => a - b);
    return counting.reduce((sum, rating) => sum + rating, 0) / counting.length;
  }
}
