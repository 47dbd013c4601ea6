/*
 * Each item comes in, in a random place.
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
    this.items[Math.floor(Math.random() * this.k)] = item;
  }

  sample() {
    return this.items;
  }
}
