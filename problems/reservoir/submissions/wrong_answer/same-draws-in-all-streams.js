/*
 * A generator of its own with a fixed seed: all streams have the same sample.
 * Caught by: sample
 */
class Reservoir {
  items = [];
  seen = 0;
  state = 12345;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.seen++;
    if (this.items.length < this.k) {
      this.items.push(item);
      return;
    }
    const place = Math.floor(this.random() * this.seen);
    if (place < this.k) this.items[place] = item;
  }

  random() {
    this.state = (Math.imul(this.state, 1103515245) + 12345) >>> 0;
    return this.state / 2 ** 32;
  }

  sample() {
    return this.items;
  }
}
