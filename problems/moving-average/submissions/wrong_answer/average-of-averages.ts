/*
 * Moves the average by an exponential step instead of a window.
 * Caught by: sample
 */
export class MovingAverage {
  private average = 0;
  private count = 0;
  constructor(private size: number) {}

  next(val: number): number {
    this.count = Math.min(this.count + 1, this.size);
    this.average += (val - this.average) / this.count;
    return this.average;
  }
}
