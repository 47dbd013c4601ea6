export class MedianFinder {
  constructor() {}

  /** Takes the next delay. */
  addNum(num: number): void {}

  /** Returns the median of all delays taken so far; there is at least one. */
  findMedian(): number {
    return 0;
  }
}
