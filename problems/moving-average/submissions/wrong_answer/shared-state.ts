/*
 * The queue is at module level: every instance adds to the same one.
 * Caught by: hidden
 */
const queue: number[] = [];

export class MovingAverage {
  constructor(private size: number) {}

  next(val: number): number {
    queue.push(val);
    const last = queue.slice(-this.size);
    return last.reduce((a, b) => a + b, 0) / last.length;
  }
}
