/*
 * Sorts in place when a question follows a number: cheaper than a copy, and still linear for every question.
 * Caught by: growth
 */
class MedianFinder {
  private nums: number[] = [];
  private sorted = true;

  constructor() {}

  addNum(num: number): void {
    this.nums.push(num);
    this.sorted = false;
  }

  findMedian(): number {
    if (!this.sorted) this.nums.sort((a, b) => a - b);
    this.sorted = true;
    const middle = this.nums.length >> 1;
    if (this.nums.length % 2 === 1) return this.nums[middle]!;
    return (this.nums[middle - 1]! + this.nums[middle]!) / 2;
  }
}
