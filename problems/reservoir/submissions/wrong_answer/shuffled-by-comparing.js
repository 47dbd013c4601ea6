/*
 * Keeps all items and shuffles them with a comparator that draws: items stay near their places.
 * Caught by: hidden
 */
class Reservoir {
  constructor(k) {
    this.k = k;
    this.items = [];
  }

  offer(item) {
    this.items.push(item);
  }

  sample() {
    return [...this.items].sort(() => Math.random() - 0.5).slice(0, this.k);
  }
}
