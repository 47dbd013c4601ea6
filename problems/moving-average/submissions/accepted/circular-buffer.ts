// A circular buffer and a running sum.
export class MovingAverage {
  private buffer: number[];
  private count = 0;
  private sum = 0;

  constructor(private size: number) {
    this.buffer = new Array<number>(size).fill(0);
  }

  next(val: number): number {
    const slot = this.count % this.size;
    this.sum += val - this.buffer[slot]!;
    this.buffer[slot] = val;
    this.count += 1;
    return this.sum / Math.min(this.count, this.size);
  }
}
