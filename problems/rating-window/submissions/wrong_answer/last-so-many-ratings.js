/*
 * Averages the last `seconds` ratings, whenever they arrived, as moving-average asks.
 * Caught by: sample/1
 */
var RatingWindow = function (seconds) {
  this.seconds = seconds;
  this.ratings = [];
};
RatingWindow.prototype.add = function (timestamp, rating) {
  this.ratings.push(rating);
  if (this.ratings.length > this.seconds) this.ratings.shift();
};
RatingWindow.prototype.average = function (now) {
  return this.ratings.reduce((a, b) => a + b, 0) / this.ratings.length;
};
