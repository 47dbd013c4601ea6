/*
 * Draws until it has k different items, also when fewer have been seen.
 * Caught by: sample
 */
export class Reservoir {
  private items: number[] = [];

  constructor(private k: number) {}

  offer(item: number): void {
    this.items.push(item);
  }

  sample(): number[] {
    const drawn = new Set<number>();
    while (drawn.size < this.k) {
      drawn.add(this.items[Math.floor(Math.random() * this.items.length)]);
    }
    return [...drawn];
  }
}
