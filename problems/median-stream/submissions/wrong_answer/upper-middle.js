/*
 * Takes the upper of the two middle values when the number of values is even.
 * Caught by: sample
 */
var MedianFinder = function () {
  this.nums = [];
};

MedianFinder.prototype.addNum = function (num) {
  this.nums.push(num);
};

MedianFinder.prototype.findMedian = function () {
  var sorted = this.nums.slice().sort(function (a, b) {
    return a - b;
  });
  return sorted[Math.floor(sorted.length / 2)];
};
