/*
 * Counts the values in a table of 200,000 slots, one too few: 100,000 is lost.
 * Caught by: hidden
 */
export class MedianFinder {
  private counts = new Int32Array(200_000);
  private size = 0;

  addNum(num: number): void {
    this.counts[num + 100_000]!++;
    this.size++;
  }

  findMedian(): number {
    return (this.nth(Math.ceil(this.size / 2)) + this.nth(Math.floor(this.size / 2) + 1)) / 2;
  }

  /** The number of rank `rank`, counted from 1. */
  private nth(rank: number): number {
    for (const [place, count] of this.counts.entries()) {
      rank -= count;
      if (rank <= 0) return place - 100_000;
    }
    return 0;
  }
}
