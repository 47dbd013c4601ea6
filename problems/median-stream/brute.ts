/** Keeps the stream as it came and sorts a copy of it for every question. */
export class MedianFinder {
  private readonly stream: number[] = [];

  addNum(num: number): void {
    this.stream.push(num);
  }

  findMedian(): number {
    const sorted = [...this.stream].sort((a, b) => a - b);
    const half = sorted.length / 2;
    // One and the same number when their count is odd.
    return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  }
}
