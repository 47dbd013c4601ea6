/*
 * Moves a number up when the lower heap is too large, but not the other way: rising numbers pile up.
 * Caught by: hidden
 */
export class MedianFinder {
  private low = new MaxPriorityQueue<number>();
  private high = new MinPriorityQueue<number>();

  addNum(num: number): void {
    if (this.low.isEmpty() || num <= this.low.front()) this.low.enqueue(num);
    else this.high.enqueue(num);
    if (this.low.size() > this.high.size() + 1) this.high.enqueue(this.low.dequeue());
  }

  findMedian(): number {
    if (this.low.size() > this.high.size()) return this.low.front();
    if (this.high.size() > this.low.size()) return this.high.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
