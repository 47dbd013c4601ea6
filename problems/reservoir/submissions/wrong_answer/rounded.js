/*
 * Rounds the draw: the first place is half as likely as the others, and there is one place more.
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
    const place = Math.round(Math.random() * this.seen);
    if (place < this.k) this.items[place] = item;
  }

  sample() {
    return this.items;
  }
}
