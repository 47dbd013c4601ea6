/*
 * The n-th item comes in with probability 1 / n instead of k / n.
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
    if (Math.random() < 1 / this.seen) this.items[Math.floor(Math.random() * this.k)] = item;
  }

  sample() {
    return this.items;
  }
}
