/*
 * Rounds the average down to an integer.
 * Caught by: sample
 */
export class MovingAverage {
  private queue: number[] = [];
  constructor(private size: number) {}

  next(val: number): number {
    this.queue.push(val);
    if (this.queue.length > this.size) this.queue.shift();
    return Math.floor(this.queue.reduce((a, b) => a + b, 0) / this.queue.length);
  }
}
