/*
 * Keeps the mean itself and updates it for each rating that arrives or leaves.
 * Caught by: sample/2
 */
class RatingWindow {
  constructor(seconds) {
    this.seconds = seconds;
    this.queue = new Queue();
    this.mean = 0;
  }

  add(timestamp, rating) {
    this.queue.enqueue({ timestamp, rating });
    this.mean += (rating - this.mean) / this.queue.size();
  }

  average(now) {
    while (!this.queue.isEmpty() && this.queue.front().timestamp <= now - this.seconds) {
      const { rating } = this.queue.dequeue();
      const n = this.queue.size();
      this.mean = n === 0 ? 0 : this.mean + (this.mean - rating) / n;
    }
    return this.queue.isEmpty() ? NaN : this.mean;
  }
}
