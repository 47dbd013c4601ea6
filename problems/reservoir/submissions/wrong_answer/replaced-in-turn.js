/*
 * Decides by chance who comes in, and replaces the places in turn.
 * Caught by: hidden
 */
class Reservoir {
  items = [];
  seen = 0;
  next = 0;

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
    if (place < this.k) this.items[this.next++ % this.k] = item;
  }

  sample() {
    return this.items;
  }
}
