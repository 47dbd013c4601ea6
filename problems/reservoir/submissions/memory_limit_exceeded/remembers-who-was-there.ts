/*
 * The right algorithm, with a set of all items seen that nobody needs.
 * Caught by: growth
 */
export class Reservoir {
  private items: number[] = [];
  private known = new Set<number>();

  constructor(private k: number) {}

  offer(item: number): void {
    if (this.known.has(item)) return;
    this.known.add(item);
    const place = Math.floor(Math.random() * this.known.size);
    if (this.items.length < this.k) this.items.push(item);
    else if (place < this.k) this.items[place] = item;
  }

  sample(): number[] {
    return this.items;
  }
}
