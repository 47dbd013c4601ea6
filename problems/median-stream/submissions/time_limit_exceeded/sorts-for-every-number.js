/*
 * Keeps the array sorted by sorting it again for every number.
 * Caught by: growth
 */
var MedianFinder = function () {
  this.nums = [];
};

MedianFinder.prototype.addNum = function (num) {
  this.nums.push(num);
  this.nums.sort((a, b) => a - b);
};

MedianFinder.prototype.findMedian = function () {
  var half = this.nums.length / 2;
  return (this.nums[Math.ceil(half) - 1] + this.nums[Math.floor(half)]) / 2;
};
