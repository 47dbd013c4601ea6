/** A circular buffer and a running sum: constant work per call. Sums of integers below 2^53 are exact. */
export class MovingAverage {
  private readonly window: Float64Array;
  private seen = 0;
  private sum = 0;

  constructor(size: number) {
    this.window = new Float64Array(size);
  }

  next(val: number): number {
    const at = this.seen % this.window.length;
    this.sum += val - this.window[at]!;
    this.window[at] = val;
    this.seen++;
    return this.sum / Math.min(this.seen, this.window.length);
  }
}
