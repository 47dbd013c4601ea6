/*
 * Returns the median as a string with five digits, as answers are often printed.
 * Caught by: sample
 */
class MedianFinder {
  constructor() {
    this.nums = [];
  }

  addNum(num) {
    this.nums.push(num);
  }

  findMedian() {
    const sorted = _.sortBy(this.nums);
    const n = sorted.length;
    const median = (sorted[Math.ceil(n / 2) - 1] + sorted[Math.floor(n / 2)]) / 2;
    return median.toFixed(5);
  }
}
