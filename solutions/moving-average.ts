/**
 * The worked example: a queue of the last `size` ratings and their running sum, so that each call costs the
 * same whatever the window. Run it with `npx judge run moving-average`, then break it and run it again.
 */
export class MovingAverage {
  private readonly ratings: number[] = [];
  private oldest = 0;
  private sum = 0;

  constructor(private readonly size: number) {}

  next(val: number): number {
    if (this.ratings.length < this.size) {
      this.ratings.push(val);
    } else {
      this.sum -= this.ratings[this.oldest]!;
      this.ratings[this.oldest] = val;
      this.oldest = (this.oldest + 1) % this.size;
    }
    this.sum += val;
    return this.sum / this.ratings.length;
  }
}
