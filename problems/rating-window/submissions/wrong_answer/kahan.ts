/*
 * Kahan's compensation, which loses the correction when a rating is larger than the sum it is added to.
 * Caught by: sample/2
 */
export class RatingWindow {
  private queue: [timestamp: number, rating: number][] = [];
  private head = 0;
  private sum = 0;
  private lost = 0;

  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.queue.push([timestamp, rating]);
    this.plus(rating);
  }

  average(now: number): number {
    while (this.head < this.queue.length && this.queue[this.head]![0] <= now - this.seconds) {
      this.plus(-this.queue[this.head++]![1]);
    }
    const count = this.queue.length - this.head;
    return count === 0 ? NaN : this.sum / count;
  }

  private plus(x: number): void {
    const y = x - this.lost;
    const t = this.sum + y;
    this.lost = t - this.sum - y;
    this.sum = t;
  }
}
