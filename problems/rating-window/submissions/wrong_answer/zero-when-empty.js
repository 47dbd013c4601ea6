/*
 * Returns 0 when there are no ratings.
 * Caught by: sample/1
 */
class RatingWindow {
  constructor(seconds) {
    this.seconds = seconds;
    this.ratings = [];
  }
  add(timestamp, rating) {
    this.ratings.push([timestamp, rating]);
  }
  average(now) {
    while (this.ratings.length && this.ratings[0][0] <= now - this.seconds) this.ratings.shift();
    if (!this.ratings.length) return 0;
    return this.ratings.reduce((sum, [, rating]) => sum + rating, 0) / this.ratings.length;
  }
}
