/*
 * Keeps the lower half negated and undoes that with Math.abs, which is correct only for positive numbers.
 * Caught by: sample
 */
export class MedianFinder {
  private low = new MinPriorityQueue<number>();
  private high = new MinPriorityQueue<number>();

  addNum(num: number): void {
    this.low.enqueue(-num);
    this.high.enqueue(Math.abs(this.low.dequeue()));
    if (this.high.size() > this.low.size()) this.low.enqueue(-this.high.dequeue());
  }

  findMedian(): number {
    const below = Math.abs(this.low.front());
    return this.low.size() > this.high.size() ? below : (below + this.high.front()) / 2;
  }
}
