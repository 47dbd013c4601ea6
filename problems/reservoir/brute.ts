/** Keeps everything, each item with a random key: the sample is the items with the smallest keys. */
export class Reservoir {
  private readonly items: { item: number; key: number }[] = [];

  constructor(private readonly k: number) {}

  offer(item: number): void {
    this.items.push({ item, key: Math.random() });
  }

  sample(): number[] {
    return this.items
      .toSorted((a, b) => a.key - b.key)
      .slice(0, this.k)
      .map(({ item }) => item);
  }
}
