/*
 * A sample of one item for each place, independent of one another: an item may be in it twice.
 * Caught by: hidden
 */
class Reservoir {
  items = [];
  seen = 0;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.seen++;
    for (let i = 0; i < Math.min(this.k, this.seen); i++) {
      if (this.items.length < this.seen && i === this.items.length) this.items.push(item);
      else if (Math.random() < 1 / this.seen) this.items[i] = item;
    }
  }

  sample() {
    return this.items;
  }
}
