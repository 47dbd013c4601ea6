/*
 * Takes the middle of the stream in order of arrival, without sorting.
 * Caught by: sample
 */
export class MedianFinder {
  nums = [];

  addNum(num) {
    this.nums.push(num);
  }

  findMedian() {
    const middle = Math.floor(this.nums.length / 2);
    if (this.nums.length % 2) return this.nums[middle];
    return (this.nums[middle - 1] + this.nums[middle]) / 2;
  }
}
