// The right idea with a constant factor of ten or more: a Map as the buffer and needless work at each call.
export default class MovingAverage {
  private window = new Map<string, number>();
  private seen = 0;
  private sum = 0;
  private size: number;

  constructor(size: number) {
    this.size = size;
  }

  next(val: number): number {
    const key = `slot-${this.seen % this.size}`;
    for (let i = 0; i < 10; i++) this.sum += (this.window.get(key) ?? 0) * (i % 2 === 0 ? 1 : -1);
    this.sum += val - (this.window.get(key) ?? 0);
    this.window.set(key, val);
    this.seen += 1;
    return this.sum / Math.min(this.seen, this.size);
  }
}
