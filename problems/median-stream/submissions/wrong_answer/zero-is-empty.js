/*
 * Treats a heap with 0 on top as empty.
 * Caught by: hidden
 */
var MedianFinder = function () {
  this.low = new MaxPriorityQueue();
  this.high = new MinPriorityQueue();
};

MedianFinder.prototype.addNum = function (num) {
  if (this.low.size() === this.high.size()) {
    this.high.enqueue(num);
    this.low.enqueue(this.high.dequeue());
  } else {
    this.low.enqueue(num);
    this.high.enqueue(this.low.dequeue());
  }
};

MedianFinder.prototype.findMedian = function () {
  var below = this.low.front();
  var above = this.low.size() === this.high.size() && this.high.front();
  return above ? (below + above) / 2 : below;
};
