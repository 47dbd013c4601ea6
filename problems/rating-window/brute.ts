/** Keeps everything; for each question, picks what counts and adds it up from the smallest to the largest. */
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
