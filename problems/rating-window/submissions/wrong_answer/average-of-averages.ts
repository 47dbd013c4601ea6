/*
 * Averages the averages of the seconds.
 * Caught by: hidden
 */
export class RatingWindow {
  private seen: { at: number; sum: number; count: number }[] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    const last = this.seen.at(-1);
    if (last?.at === timestamp) {
      last.sum += rating;
      last.count++;
    } else {
      this.seen.push({ at: timestamp, sum: rating, count: 1 });
    }
  }

  average(now: number): number {
    this.seen = this.seen.filter(({ at }) => at > now - this.seconds);
    return this.seen.reduce((sum, { sum: s, count }) => sum + s / count, 0) / this.seen.length;
  }
}
