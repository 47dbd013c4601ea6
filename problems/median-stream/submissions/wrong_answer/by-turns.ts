/*
 * Adds numbers to the two heaps in turn, without passing them through the other heap first.
 * Caught by: sample
 */
export class MedianFinder {
  private low = new MaxPriorityQueue<number>();
  private high = new MinPriorityQueue<number>();

  addNum(num: number): void {
    if (this.low.size() === this.high.size()) this.low.enqueue(num);
    else this.high.enqueue(num);
  }

  findMedian(): number {
    if (this.low.size() > this.high.size()) return this.low.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
