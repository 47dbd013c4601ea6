/** Algorithm R: the n-th item comes in with probability k / n, in the place of a random one. */
export class Reservoir {
  private readonly items: number[] = [];
  private seen = 0;

  constructor(private readonly k: number) {}

  offer(item: number): void {
    const place = Math.floor(Math.random() * ++this.seen);
    if (this.items.length < this.k) this.items.push(item);
    else if (place < this.k) this.items[place] = item;
  }

  sample(): number[] {
    return this.items;
  }
}
