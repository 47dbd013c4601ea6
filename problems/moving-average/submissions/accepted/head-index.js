// A queue as an array with a moving head, compacted now and then; exported the CommonJS way.
class MovingAverage {
  constructor(size) {
    this.size = size;
    this.queue = [];
    this.head = 0;
    this.sum = 0;
  }

  next(val) {
    this.queue.push(val);
    this.sum += val;
    if (this.queue.length - this.head > this.size) this.sum -= this.queue[this.head++];
    if (this.head > 1024 && this.head * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.head);
      this.head = 0;
    }
    return this.sum / (this.queue.length - this.head);
  }
}

module.exports = { MovingAverage };
