/*
 * Adds up the whole window in each call to average.
 * Caught by: growth
 */
export class RatingWindow {
  private times: number[] = [];
  private ratings: number[] = [];
  private head = 0;
  constructor(private seconds: number) {}

  add(timestamp: number, rating: number): void {
    this.times.push(timestamp);
    this.ratings.push(rating);
  }

  average(now: number): number {
    while (this.head < this.times.length && this.times[this.head]! <= now - this.seconds)
      this.head++;
    let sum = 0;
    for (let i = this.head; i < this.ratings.length; i++) sum += this.ratings[i]!;
    return sum / (this.ratings.length - this.head);
  }
}
