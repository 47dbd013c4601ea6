/*
 * Places that are not filled yet are part of the sample.
 * Caught by: sample
 */
class Reservoir {
  seen = 0;

  constructor(k) {
    this.k = k;
    this.items = new Array(k).fill(0);
  }

  offer(item) {
    this.seen++;
    if (this.seen <= this.k) {
      this.items[this.seen - 1] = item;
      return;
    }
    const place = Math.floor(Math.random() * this.seen);
    if (place < this.k) this.items[place] = item;
  }

  sample() {
    return this.items;
  }
}
