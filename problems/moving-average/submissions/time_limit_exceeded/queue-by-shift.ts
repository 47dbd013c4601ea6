/*
 * A queue with shift(), which moves every element of a wide window.
 * Caught by: growth
 */
export class MovingAverage {
  private queue: number[] = [];
  private sum = 0;
  constructor(private size: number) {}

  next(val: number): number {
    this.queue.push(val);
    this.sum += val;
    if (this.queue.length > this.size) this.sum -= this.queue.shift()!;
    return this.sum / this.queue.length;
  }
}
