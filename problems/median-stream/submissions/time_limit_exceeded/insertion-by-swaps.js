/*
 * Moves each number from the end of a sorted array to its place, one swap at a time.
 * Caught by: growth
 */
module.exports = class MedianFinder {
  sorted = [];

  addNum(num) {
    const { sorted } = this;
    let i = sorted.push(num) - 1;
    for (; i > 0 && sorted[i - 1] > num; i--) sorted[i] = sorted[i - 1];
    sorted[i] = num;
  }

  findMedian() {
    const half = this.sorted.length / 2;
    return (this.sorted[Math.ceil(half) - 1] + this.sorted[Math.floor(half)]) / 2;
  }
};
