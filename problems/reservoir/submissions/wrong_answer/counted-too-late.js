/*
 * Draws before the item is counted: the item after the first k always comes in.
 * Caught by: sample
 */
class Reservoir {
  items = [];
  seen = 0;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    if (this.items.length < this.k) {
      this.items.push(item);
      this.seen++;
      return;
    }
    const place = Math.floor(Math.random() * this.seen);
    if (place < this.k) this.items[place] = item;
    this.seen++;
  }

  sample() {
    return this.items;
  }
}
