/*
 * Its binary search never looks past the last element, so the largest number lands before it.
 * Caught by: sample
 */
export class MedianFinder {
  sorted = [];

  addNum(num) {
    let low = 0;
    let high = Math.max(0, this.sorted.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < num) low = middle + 1;
      else high = middle;
    }
    this.sorted.splice(low, 0, num);
  }

  findMedian() {
    const half = this.sorted.length / 2;
    return (this.sorted[Math.ceil(half) - 1] + this.sorted[Math.floor(half)]) / 2;
  }
}
