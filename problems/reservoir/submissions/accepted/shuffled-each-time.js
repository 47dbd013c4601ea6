// Ten times slower: adds the item, shuffles the whole reservoir when it comes in, and drops the last.
class Reservoir {
  items = [];
  seen = 0;

  constructor(k) {
    this.k = k;
  }

  offer(item) {
    this.seen++;
    if (this.items.length === this.k && Math.random() >= this.k / this.seen) return;
    for (let i = this.items.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [this.items[i], this.items[j]] = [this.items[j], this.items[i]];
    }
    if (this.items.length === this.k) this.items.pop();
    this.items.push(item);
  }

  sample() {
    return [...this.items].reverse();
  }
}
exports.Reservoir = Reservoir;
