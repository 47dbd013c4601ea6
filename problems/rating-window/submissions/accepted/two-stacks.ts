// Two stacks; ratings expire by the number that have left the front.
interface Rated {
  at: number;
  rating: number;
  /** The sum from here to the end of the older part. */
  sum: number;
}

class RatingWindow {
  private front: Rated[] = [];
  private back: Rated[] = [];
  private backSum = 0;

  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.back.push({ at: timestamp, rating, sum: 0 });
    this.backSum += rating;
  }

  average(now: number): number {
    for (;;) {
      if (this.front.length === 0) this.flip();
      if (this.front.length === 0 || this.front[this.front.length - 1].at > now - this.seconds)
        break;
      this.front.pop();
    }
    const front = this.front.length > 0 ? this.front[this.front.length - 1].sum : 0;
    return (front + this.backSum) / (this.front.length + this.back.length);
  }

  private flip(): void {
    let sum = 0;
    while (this.back.length > 0) {
      const rated = this.back.pop();
      sum += rated.rating;
      this.front.push({ ...rated, sum });
    }
    this.backSum = 0;
  }
}
