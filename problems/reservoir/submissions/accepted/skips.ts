// Algorithm L: draws how many items to skip until the next one comes in.
export class Reservoir {
  private items: number[] = [];
  private w = 1;
  private skip = 0;

  constructor(private k: number) {}

  offer(item: number): void {
    if (this.items.length < this.k) {
      this.items.push(item);
      if (this.items.length === this.k) this.draw();
    } else if (this.skip > 0) {
      this.skip--;
    } else {
      this.items[Math.floor(Math.random() * this.k)] = item;
      this.draw();
    }
  }

  sample(): number[] {
    return [...this.items];
  }

  private draw(): void {
    this.w *= Math.exp(Math.log(1 - Math.random()) / this.k);
    this.skip = Math.floor(Math.log(1 - Math.random()) / Math.log(1 - this.w));
  }
}
