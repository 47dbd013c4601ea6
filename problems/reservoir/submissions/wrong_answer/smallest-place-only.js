/*
 * Replaces the first item always.
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
    if (this.items.length < this.k) {
      this.items.push(item);
      return;
    }
    const place = Math.floor(Math.random() * this.seen);
    if (place < this.k) this.items[0] = item;
  }

  sample() {
    return this.items;
  }
}
