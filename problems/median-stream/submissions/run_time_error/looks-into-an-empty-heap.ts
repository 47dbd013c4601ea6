/*
 * Compares the first number with the top of a heap that is still empty.
 * Caught by: sample
 */
interface Entry {
  delay: number;
}

export class MedianFinder {
  private low: Entry[] = [];
  private high: Entry[] = [];

  addNum(num: number): void {
    const side = num <= this.low[0]!.delay ? this.low : this.high;
    side.push({ delay: num });
    side.sort((a, b) => (side === this.low ? b.delay - a.delay : a.delay - b.delay));
    if (this.low.length > this.high.length + 1) this.high.unshift(this.low.shift()!);
    if (this.high.length > this.low.length) this.low.unshift(this.high.shift()!);
  }

  findMedian(): number {
    if (this.low.length > this.high.length) return this.low[0]!.delay;
    return (this.low[0]!.delay + this.high[0]!.delay) / 2;
  }
}
