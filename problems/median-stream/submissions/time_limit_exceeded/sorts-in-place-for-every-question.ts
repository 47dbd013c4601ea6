/*
 * Sorts in place when findMedian follows addNum: cheaper than a copy, but still linear for every answer.
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
