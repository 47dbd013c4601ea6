/*
 * Halves the sum of the two middle values with a shift, as if the median were an integer.
 * Caught by: sample
 */
class MedianFinder {
  private nums: number[] = [];

  addNum(num: number): void {
    this.nums.push(num);
  }

  findMedian(): number {
    const sorted = [...this.nums].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    if (sorted.length % 2 === 1) return sorted[middle]!;
    return (sorted[middle - 1]! + sorted[middle]!) >> 1;
  }
}
