/*
 * Keeps the running sum in 32 bits, as other languages do: it overflows when a large window is full of high ratings.
 * Caught by: large/greatest-sum
 */
export class MovingAverage {
  private readonly ratings: number[] = [];
  private sum = 0;

  constructor(private readonly size: number) {}

  next(val: number): number {
    const { ratings, size } = this;
    ratings.push(val);
    this.sum = (this.sum + val) | 0;
    if (ratings.length > size) this.sum = (this.sum - ratings[ratings.length - 1 - size]!) | 0;
    return this.sum / Math.min(ratings.length, size);
  }
}
