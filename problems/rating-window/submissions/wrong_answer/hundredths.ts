/*
 * Keeps ratings as whole hundredths: exact, but finer decimals are lost.
 * Caught by: hidden/fine-decimals
 */
export class RatingWindow {
  private queue: [timestamp: number, cents: number][] = [];
  private head = 0;
  private cents = 0;

  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    const cents = Math.round(rating * 100);
    this.queue.push([timestamp, cents]);
    this.cents += cents;
  }

  average(now: number): number {
    while (this.head < this.queue.length && this.queue[this.head]![0] <= now - this.seconds) {
      this.cents -= this.queue[this.head++]![1];
    }
    return this.cents / 100 / (this.queue.length - this.head);
  }
}
