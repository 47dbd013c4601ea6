/*
 * A running sum from which ratings are subtracted when they leave: digits that were rounded off do not come back.
 * Caught by: sample/2
 */
export class RatingWindow {
  private queue: [timestamp: number, rating: number][] = [];
  private head = 0;
  private sum = 0;

  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.queue.push([timestamp, rating]);
    this.sum += rating;
  }

  average(now: number): number {
    while (this.head < this.queue.length && this.queue[this.head]![0] <= now - this.seconds) {
      this.sum -= this.queue[this.head++]![1];
    }
    const count = this.queue.length - this.head;
    return count === 0 ? NaN : this.sum / count;
  }
}
