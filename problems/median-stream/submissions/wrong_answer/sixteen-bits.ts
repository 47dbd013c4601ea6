/*
 * Keeps the numbers in 16 bits to save memory: those beyond 32,767 wrap around.
 * Caught by: hidden
 */
export class MedianFinder {
  private nums = new Int16Array(50_000);
  private size = 0;

  addNum(num: number): void {
    this.nums[this.size++] = num;
  }

  findMedian(): number {
    const sorted = this.nums.slice(0, this.size).sort();
    const half = this.size / 2;
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  }
}
