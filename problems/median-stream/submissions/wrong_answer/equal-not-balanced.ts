/*
 * Puts a number equal to the lower heap's top there and returns before the heaps are balanced.
 * Caught by: hidden
 */
export class MedianFinder {
  private low = new MaxPriorityQueue<number>();
  private high = new MinPriorityQueue<number>();

  addNum(num: number): void {
    if (!this.low.isEmpty() && num === this.low.front()) {
      this.low.enqueue(num);
      return;
    }
    if (this.low.isEmpty() || num < this.low.front()) this.low.enqueue(num);
    else this.high.enqueue(num);
    if (this.low.size() > this.high.size() + 1) this.high.enqueue(this.low.dequeue());
    if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue());
  }

  findMedian(): number {
    const count = this.low.size() + this.high.size();
    if (count % 2 === 1) return this.low.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
