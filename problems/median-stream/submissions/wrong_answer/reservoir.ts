/*
 * Keeps a random sample of 1,000 values instead of the stream: exact while the stream is shorter.
 * Caught by: large
 */
export class MedianFinder {
  private sample: number[] = [];
  private seen = 0;

  addNum(num: number): void {
    this.seen++;
    if (this.sample.length < 1000) this.sample.push(num);
    else {
      const place = Math.floor(Math.random() * this.seen);
      if (place < 1000) this.sample[place] = num;
    }
  }

  findMedian(): number {
    const sorted = Float64Array.from(this.sample).sort();
    const middle = sorted.length >> 1;
    if (sorted.length % 2 === 1) return sorted[middle]!;
    return (sorted[middle - 1]! + sorted[middle]!) / 2;
  }
}
