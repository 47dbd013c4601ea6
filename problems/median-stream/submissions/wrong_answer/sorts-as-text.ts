/*
 * Sorts with the default comparator, which compares numbers as strings: 10 before 9.
 * Caught by: sample
 */
export class MedianFinder {
  private nums: number[] = [];
  private dirty = false;

  addNum(num: number): void {
    this.nums.push(num);
    this.dirty = true;
  }

  findMedian(): number {
    if (this.dirty) this.nums.sort();
    this.dirty = false;
    const middle = this.nums.length >> 1;
    if (this.nums.length % 2 === 1) return this.nums[middle]!;
    return (this.nums[middle - 1]! + this.nums[middle]!) / 2;
  }
}
