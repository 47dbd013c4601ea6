/*
 * Draws from n + 1 numbers: the first items are likelier.
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
    const place = Math.floor(Math.random() * (this.seen + 1));
    if (place < this.k) this.items[place] = item;
  }

  sample() {
    return this.items;
  }
}
