/*
 * Keeps the values in a set, so equal ones count once.
 * Caught by: hidden
 */
export default class MedianFinder {
  values = new Set();

  addNum(num) {
    this.values.add(num);
  }

  findMedian() {
    const sorted = Array.from(this.values).sort((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  }
}
