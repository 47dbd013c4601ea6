/*
 * Copies the whole stream at each call, newest first, then takes the window.
 * Caught by: growth
 */
export class MovingAverage {
  private stream: number[] = [];
  constructor(private size: number) {}

  next(val: number): number {
    this.stream = [val].concat(this.stream);
    const last = this.stream.filter((_, i) => i < this.size);
    return last.reduce((a, b) => a + b, 0) / last.length;
  }
}
