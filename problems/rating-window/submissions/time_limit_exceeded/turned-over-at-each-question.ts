/*
 * Recomputes the sums of the older part in each call to average, instead of when it is used up.
 * Caught by: growth
 */
export class RatingWindow {
  private queue: { timestamp: number; rating: number }[] = [];
  private head = 0;
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.queue.push({ timestamp, rating });
  }

  average(now: number): number {
    while (this.queue[this.head] && this.queue[this.head]!.timestamp <= now - this.seconds)
      this.head++;
    const sums = new Float64Array(this.queue.length + 1);
    for (let i = this.queue.length - 1; i >= this.head; i--) {
      sums[i] = sums[i + 1]! + this.queue[i]!.rating;
    }
    return sums[this.head]! / (this.queue.length - this.head);
  }
}
