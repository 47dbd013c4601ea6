/*
 * A reservoir of one item for each place, which every k-th item competes for: each item is equally likely, but not each set.
 * Caught by: hidden/pairs-of-four
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
    const place = (this.seen - 1) % this.k;
    const rivals = Math.ceil((this.seen - place) / this.k);
    if (Math.random() < 1 / rivals) this.items[place] = item;
  }

  sample() {
    return this.items;
  }
}
