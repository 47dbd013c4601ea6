/*
 * The method is called median, not findMedian.
 * Caught by: sample
 */
export class MedianFinder {
  private nums: number[] = [];

  addNum(num: number): void {
    this.nums.push(num);
  }

  median(): number {
    const sorted = [...this.nums].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  }
}
