/*
 * Caches the median and does not update it when a number arrives.
 * Caught by: sample
 */
export class MedianFinder {
  private nums: number[] = [];
  private median: number | undefined;

  addNum(num: number): void {
    this.nums.push(num);
  }

  findMedian(): number {
    return (this.median ??= this.compute());
  }

  private compute(): number {
    const sorted = [...this.nums].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  }
}
