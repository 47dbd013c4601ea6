/**
 * A queue of two stacks, so that nothing is ever subtracted: for the older part, the sum from each rating to the
 * end of that part; for the newer part, one sum. When the older part is used up, the newer becomes the older.
 */
export class RatingWindow {
  private readonly seconds: number;
  /** The older part, its newest rating first. */
  private olderTimes: number[] = [];
  /** For each rating of the older part, the sum of it and all newer ones in that part. */
  private olderSums: number[] = [];
  private newerTimes: number[] = [];
  private newerRatings: number[] = [];
  private newerSum = 0;

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  add(timestamp: number, rating: number): void {
    this.newerTimes.push(timestamp);
    this.newerRatings.push(rating);
    this.newerSum += rating;
  }

  average(now: number): number {
    const gone = now - this.seconds;
    this.forget(gone);
    if (this.olderTimes.length === 0) {
      this.turnOver();
      this.forget(gone);
    }
    const sum = (this.olderSums.at(-1) ?? 0) + this.newerSum;
    return sum / (this.olderTimes.length + this.newerTimes.length);
  }

  private forget(gone: number): void {
    while (this.olderTimes.length > 0 && this.olderTimes.at(-1)! <= gone) {
      this.olderTimes.pop();
      this.olderSums.pop();
    }
  }

  private turnOver(): void {
    let sum = 0;
    for (let i = this.newerTimes.length - 1; i >= 0; i--) {
      sum += this.newerRatings[i]!;
      this.olderTimes.push(this.newerTimes[i]!);
      this.olderSums.push(sum);
    }
    this.newerTimes = [];
    this.newerRatings = [];
    this.newerSum = 0;
  }
}
