/*
 * Keeps the reservoir outside the class: all streams have the same.
 * Caught by: hidden
 */
let items = [];
let seen = 0;

class Reservoir {
  constructor(k) {
    this.k = k;
    items = [];
    seen = 0;
  }

  offer(item) {
    seen++;
    if (items.length < this.k) {
      items.push(item);
      return;
    }
    const place = Math.floor(Math.random() * seen);
    if (place < this.k) items[place] = item;
  }

  sample() {
    return items;
  }
}
