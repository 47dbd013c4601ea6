// Prefix sums of the whole stream, in prototype style: the window's sum is the difference of two of them.
var MovingAverage = function (size) {
  this.size = size;
  this.prefix = [0];
};

MovingAverage.prototype.next = function (val) {
  var n = this.prefix.length;
  this.prefix.push(this.prefix[n - 1] + val);
  var k = Math.min(n, this.size);
  return (this.prefix[n] - this.prefix[n - k]) / k;
};
