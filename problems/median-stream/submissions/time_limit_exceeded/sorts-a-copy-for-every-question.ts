/*
 * Sorts a copy of the whole stream for every answer.
 * Caught by: growth
 */
export class MedianFinder {
  private nums: number[] = [];

  addNum(num: number): void {
    this.nums.push(num);
  }

  findMedian(): number {
    const sorted = [...this.nums].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    if (sorted.length % 2 === 1) return sorted[middle]!;
    return (sorted[middle - 1]! + sorted[middle]!) / 2;
  }
}
