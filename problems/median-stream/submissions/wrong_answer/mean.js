/*
 * Returns the mean of all values.
 * Caught by: sample
 */
var MedianFinder = function () {
  this.sum = 0;
  this.count = 0;
};

MedianFinder.prototype.addNum = function (num) {
  this.sum += num;
  this.count++;
};

MedianFinder.prototype.findMedian = function () {
  return this.sum / this.count;
};
