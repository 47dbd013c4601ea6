/*
 * Estimates the median with smaller and smaller steps toward each new value, as for a stream too large to store.
 * Caught by: sample
 */
export class MedianFinder {
  private estimate = 0;
  private count = 0;

  addNum(num: number): void {
    this.count++;
    if (this.count === 1) this.estimate = num;
    else this.estimate += Math.sign(num - this.estimate) / this.count;
  }

  findMedian(): number {
    return this.estimate;
  }
}
