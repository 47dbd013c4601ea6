// Collects up to twice as many items as asked for, and then keeps those with the smallest keys. Slow, but about k.
class Reservoir {
  private kept: [key: number, item: number][] = [];

  constructor(private k: number) {}

  offer(item: number): void {
    this.kept.push([crypto.getRandomValues(new Uint32Array(1))[0] + Math.random(), item]);
    if (this.kept.length === 2 * this.k) this.cut();
  }

  sample(): number[] {
    this.cut();
    return this.kept.map(([, item]) => item);
  }

  private cut(): void {
    this.kept = this.kept.sort(([a], [b]) => a - b).slice(0, this.k);
  }
}
