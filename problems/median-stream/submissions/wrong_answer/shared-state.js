/*
 * The list is at module level: a new MedianFinder continues with the numbers of the previous one.
 * Caught by: sample
 */
const nums = [];

class MedianFinder {
  addNum(num) {
    nums.push(num);
  }

  findMedian() {
    const sorted = [...nums].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  }
}
