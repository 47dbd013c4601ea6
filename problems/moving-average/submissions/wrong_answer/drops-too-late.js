/*
 * Off by one the other way: the window holds size + 1 ratings.
 * Caught by: sample
 */
class MovingAverage {
  constructor(size) {
    this.size = size;
    this.queue = [];
  }

  next(val) {
    if (this.queue.length > this.size) this.queue.shift();
    this.queue.push(val);
    return this.queue.reduce((a, b) => a + b, 0) / this.queue.length;
  }
}
