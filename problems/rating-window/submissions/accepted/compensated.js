// Neumaier's compensated sum over a linked list, in prototype style: hostile to caches, exact enough to subtract.
var RatingWindow = function (seconds) {
  this.seconds = seconds;
  this.first = this.last = null;
  this.count = 0;
  this.sum = 0;
  this.lost = 0;
};

RatingWindow.prototype.plus = function (x) {
  var t = this.sum + x;
  this.lost += Math.abs(this.sum) >= Math.abs(x) ? this.sum - t + x : x - t + this.sum;
  this.sum = t;
};

RatingWindow.prototype.add = function (timestamp, rating) {
  var node = { timestamp: timestamp, rating: rating, next: null };
  if (this.last) this.last.next = node;
  else this.first = node;
  this.last = node;
  this.count++;
  this.plus(rating);
};

RatingWindow.prototype.average = function (now) {
  while (this.first && this.first.timestamp <= now - this.seconds) {
    this.plus(-this.first.rating);
    this.first = this.first.next;
    this.count--;
  }
  if (!this.first) {
    this.last = null;
    this.sum = this.lost = 0;
  }
  return this.count === 0 ? NaN : (this.sum + this.lost) / this.count;
};
