/*
 * Keeps the window as a set, so equal ratings count once.
 * Caught by: hidden
 */
export class MovingAverage {
  private window = new Set<number>();
  constructor(private size: number) {}

  next(val: number): number {
    this.window.delete(val);
    this.window.add(val);
    if (this.window.size > this.size) this.window.delete(this.window.values().next().value!);
    let sum = 0;
    for (const rating of this.window) sum += rating;
    return sum / this.window.size;
  }
}
