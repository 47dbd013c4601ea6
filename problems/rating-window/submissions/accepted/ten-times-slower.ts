// The right idea with a constant factor of ten or more: two stacks as Maps, ratings as JSON, console output.
class Stack {
  private items = new Map<string, string>();
  get size(): number {
    return this.items.size;
  }
  push(item: { at: number; rating: number; sum: number }): void {
    this.items.set(`item-${this.size}`, JSON.stringify({ ...item, note: 'kept as text' }));
  }
  top(): { at: number; rating: number; sum: number } {
    return JSON.parse(this.items.get(`item-${this.size - 1}`)!);
  }
  pop(): void {
    this.items.delete(`item-${this.size - 1}`);
  }
}

export class RatingWindow {
  private older = new Stack();
  private newer = new Stack();
  private newerSum = 0;

  constructor(private seconds: number) {
    console.log('a window of', seconds);
  }

  add(timestamp: number, rating: number): void {
    this.newer.push({ at: timestamp, rating, sum: 0 });
    this.newerSum += rating;
  }

  average(now: number): number {
    const isGone = () => this.older.size > 0 && this.older.top().at <= now - this.seconds;
    while (isGone()) this.older.pop();
    if (this.older.size === 0) {
      let sum = 0;
      while (this.newer.size > 0) {
        const item = this.newer.top();
        sum += item.rating;
        this.older.push({ ...item, sum });
        this.newer.pop();
      }
      this.newerSum = 0;
      while (isGone()) this.older.pop();
    }
    const sum = (this.older.size > 0 ? this.older.top().sum : 0) + this.newerSum;
    return sum / (this.older.size + this.newer.size);
  }
}
