/*
 * Two heaps where a number equal to the top of the lower one goes to neither.
 * Caught by: hidden
 */
class MedianFinder {
  private low = new PriorityQueue<number>((a, b) => b - a);
  private high = new PriorityQueue<number>((a, b) => a - b);

  addNum(num: number): void {
    if (this.low.isEmpty() || num < this.low.front()) this.low.enqueue(num);
    else if (num > this.low.front()) this.high.enqueue(num);
    if (this.low.size() > this.high.size() + 1) this.high.enqueue(this.low.dequeue());
    if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue());
  }

  findMedian(): number {
    if (this.low.size() > this.high.size()) return this.low.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
