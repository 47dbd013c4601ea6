/*
 * Sums the window at each call.
 * Caught by: growth
 */
export class MovingAverage {
  private stream: number[] = [];
  constructor(private size: number) {}

  next(val: number): number {
    this.stream.push(val);
    const from = Math.max(0, this.stream.length - this.size);
    let sum = 0;
    for (let i = from; i < this.stream.length; i++) sum += this.stream[i]!;
    return sum / (this.stream.length - from);
  }
}
