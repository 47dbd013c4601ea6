/*
 * Returns null when there are no ratings, as JSON does with NaN.
 * Caught by: sample/1
 */
class RatingWindow {
  constructor(seconds) {
    this.seconds = seconds;
    this.ratings = [];
  }
  add(timestamp, rating) {
    this.ratings.push({ timestamp, rating });
  }
  average(now) {
    this.ratings = this.ratings.filter(({ timestamp }) => now - timestamp < this.seconds);
    return this.ratings.length > 0 ? _.meanBy(this.ratings, 'rating') : null;
  }
}
