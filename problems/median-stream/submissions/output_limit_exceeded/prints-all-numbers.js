/*
 * Prints all its numbers at each call, which goes unnoticed on the samples.
 * Caught by: large
 */
class MedianFinder {
  constructor() {
    this.low = new MaxPriorityQueue();
    this.high = new MinPriorityQueue();
  }

  addNum(num) {
    this.low.enqueue(num);
    this.high.enqueue(this.low.dequeue());
    if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue());
    console.log('low', this.low.toArray().join(' '), 'high', this.high.toArray().join(' '));
  }

  findMedian() {
    if (this.low.size() > this.high.size()) return this.low.front();
    return (this.low.front() + this.high.front()) / 2;
  }
}
