/*
 * Off by one when the window fills: keeps one rating too few from then on.
 * Caught by: sample
 */
export class MovingAverage {
  private queue: number[] = [];
  constructor(private size: number) {}

  next(val: number): number {
    this.queue.push(val);
    if (this.queue.length >= this.size && this.queue.length > 1) this.queue.shift();
    return this.queue.reduce((a, b) => a + b, 0) / this.queue.length;
  }
}
