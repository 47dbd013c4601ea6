export class MedianFinder {
  constructor() {}

  /**
   * Takes the next delay.
   *
   * @param {number} num
   * @returns {void}
   */
  addNum(num) {}

  /**
   * Returns the median of all delays taken so far; there is at least one.
   *
   * @returns {number}
   */
  findMedian() {
    return 0;
  }
}
