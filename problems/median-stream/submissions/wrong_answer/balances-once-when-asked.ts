/*
 * Balances the heaps only in findMedian, and then by a single number, however unbalanced they are.
 * Caught by: hidden
 */
export class MedianFinder {
  private low = new MaxPriorityQueue<number>();
  private high = new MinPriorityQueue<number>();

  addNum(num: number): void {
    if (this.low.isEmpty() || num <= this.low.front()) this.low.enqueue(num);
    else this.high.enqueue(num);
  }

  findMedian(): number {
    if (this.low.size() > this.high.size() + 1) this.high.enqueue(this.low.dequeue());
    else if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue());
    if (this.low.size() > this.high.size()) return this.low.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
