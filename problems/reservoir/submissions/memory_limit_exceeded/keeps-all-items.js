/*
 * Keeps all items and draws the sample from them: fair, but in memory for the whole stream.
 * Caught by: growth
 */
class Reservoir {
  items = [];
  seen = 0;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.seen++;
    this.items.push(item);
  }

  sample() {
    return _.sampleSize(this.items, this.k);
  }
}
