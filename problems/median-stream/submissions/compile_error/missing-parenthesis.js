// A parenthesis is missing in findMedian.
class MedianFinder {
  constructor() {
    this.nums = [];
  }

  addNum(num) {
    this.nums.push(num);
  }

  findMedian() {
    const sorted = this.nums.slice().sort((a, b) => a - b;
    return sorted[sorted.length >> 1];
  }
}
