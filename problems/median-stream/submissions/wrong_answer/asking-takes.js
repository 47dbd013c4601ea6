/*
 * Removes the tops of the heaps to answer and does not put them back.
 * Caught by: sample
 */
var MedianFinder = function () {
  this.low = new MaxPriorityQueue();
  this.high = new MinPriorityQueue();
};

MedianFinder.prototype.addNum = function (num) {
  this.low.enqueue(num);
  this.high.enqueue(this.low.dequeue());
  if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue());
};

MedianFinder.prototype.findMedian = function () {
  if (this.low.size() > this.high.size()) return this.low.dequeue();
  return (this.low.dequeue() + this.high.dequeue()) / 2;
};
