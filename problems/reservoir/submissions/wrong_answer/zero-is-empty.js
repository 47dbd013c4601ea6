/*
 * Takes an item of 0 for an empty place.
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
    const empty = this.items.indexOf(0);
    const place = empty >= 0 ? empty : Math.floor(Math.random() * this.seen);
    if (place < this.k) this.items[place] = item;
  }

  sample() {
    return this.items.filter((item) => item !== 0);
  }
}
