/*
 * Keeps the items in a growing typed array, of which a place says nothing: the first k of a shuffle in progress.
 * Caught by: growth
 */
export class Reservoir {
  private items = new Int32Array(16);
  private seen = 0;

  constructor(private k: number) {}

  offer(item: number): void {
    if (this.seen === this.items.length) {
      const larger = new Int32Array(2 * this.seen);
      larger.set(this.items);
      this.items = larger;
    }
    const place = Math.floor(Math.random() * (this.seen + 1));
    this.items[this.seen++] = this.items[place];
    this.items[place] = item;
  }

  sample(): number[] {
    return [...this.items.subarray(0, Math.min(this.k, this.seen))];
  }
}
