/** Keeps the whole stream and recomputes the average of its last `size` values at every call. */
export class MovingAverage {
  private readonly stream: number[] = [];

  constructor(private readonly size: number) {}

  next(val: number): number {
    this.stream.push(val);
    const last = this.stream.slice(-this.size);
    return last.reduce((sum, rating) => sum + rating, 0) / last.length;
  }
}
