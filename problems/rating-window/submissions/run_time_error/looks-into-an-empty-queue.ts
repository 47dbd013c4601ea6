/*
 * Looks at the oldest rating without checking whether there is one.
 * Caught by: sample/1
 */
export class RatingWindow {
  private queue: { timestamp: number; rating: number }[] = [];
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.queue.push({ timestamp, rating });
  }

  average(now: number): number {
    while (this.queue[0].timestamp <= now - this.seconds) this.queue.shift();
    return this.queue.reduce((sum, { rating }) => sum + rating, 0) / this.queue.length;
  }
}
