// LeetCode's JavaScript stub in prototype style, with the priority queues that LeetCode provides without an import.
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
  if (this.low.size() > this.high.size()) return this.low.front();
  return (this.low.front() + this.high.front()) / 2;
};
