// The older priority queues, which wrap what they return in { element, priority }; exported the CommonJS way.
class MedianFinder {
  constructor() {
    this.low = new MaxPriorityQueue({ priority: (num) => num });
    this.high = new MinPriorityQueue({ priority: (num) => num });
  }

  addNum(num) {
    if (this.low.isEmpty() || num <= this.low.front().element) this.low.enqueue(num);
    else this.high.enqueue(num);
    while (this.low.size() > this.high.size() + 1) this.high.enqueue(this.low.dequeue().element);
    while (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue().element);
  }

  findMedian() {
    const top = this.low.front().element;
    return this.low.size() > this.high.size() ? top : (top + this.high.front().element) / 2;
  }
}

module.exports = { MedianFinder };
