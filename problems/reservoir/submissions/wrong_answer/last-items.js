/*
 * Keeps the last k items.
 * Caught by: sample
 */
class Reservoir {
  items = [];
  seen = 0;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.seen++;
    if (this.items.length < this.k) {
      this.items.push(item);
      return;
    }
    this.items.shift();
    this.items.push(item);
  }

  sample() {
    return this.items;
  }
}
