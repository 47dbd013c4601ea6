/*
 * Keeps the smallest items: each place is equally likely, but not each item.
 * Caught by: sample
 */
class Reservoir {
  items = [];

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.items.push(item);
    this.items.sort((a, b) => a - b);
    this.items.length = Math.min(this.items.length, this.k);
  }

  sample() {
    return this.items;
  }
}
