/*
 * A queue with shift(), which moves every element of a wide window; compensated, so the sums are right.
 * Caught by: growth
 */
class RatingWindow {
  constructor(seconds) {
    this.seconds = seconds;
    this.queue = [];
    this.sum = 0;
    this.lost = 0;
  }

  plus(x) {
    const t = this.sum + x;
    this.lost += Math.abs(this.sum) >= Math.abs(x) ? this.sum - t + x : x - t + this.sum;
    this.sum = t;
  }

  add(timestamp, rating) {
    this.queue.push({ timestamp, rating });
    this.plus(rating);
  }

  average(now) {
    while (this.queue.length > 0 && this.queue[0].timestamp <= now - this.seconds) {
      this.plus(-this.queue.shift().rating);
    }
    return this.queue.length === 0 ? NaN : (this.sum + this.lost) / this.queue.length;
  }
}
