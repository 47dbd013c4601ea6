/*
 * Divides by the size of the window before it is full.
 * Caught by: sample
 */
export class MovingAverage {
  private queue: number[] = [];
  private sum = 0;
  constructor(private size: number) {}

  next(val: number): number {
    this.queue.push(val);
    this.sum += val;
    if (this.queue.length > this.size) this.sum -= this.queue.shift()!;
    return this.sum / this.size;
  }
}
