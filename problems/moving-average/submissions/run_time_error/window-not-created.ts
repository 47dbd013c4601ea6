/*
 * Forgets to create the window in the constructor.
 * Caught by: sample
 */
export class MovingAverage {
  private window!: number[];
  constructor(private size: number) {}

  next(val: number): number {
    this.window.push(val);
    return val / this.size;
  }
}
