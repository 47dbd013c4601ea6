// Counts of all possible values in a Fenwick tree, and a descent to the middle one.
const OFFSET = 100_001;
const TOP = 1 << 17;

export default class MedianFinder {
  private readonly tree = new Int32Array(2 * TOP + 1);
  private count = 0;

  addNum(num: number): void {
    this.count++;
    for (let i = num + OFFSET; i < this.tree.length; i += i & -i) this.tree[i]!++;
  }

  findMedian(): number {
    const low = this.select((this.count + 1) >> 1);
    return this.count % 2 === 1 ? low : (low + this.select(this.count / 2 + 1)) / 2;
  }

  /** The number of rank `rank`, counted from 1. */
  private select(rank: number): number {
    let at = 0;
    for (let step = TOP; step > 0; step >>= 1) {
      if (this.tree[at + step]! < rank) {
        at += step;
        rank -= this.tree[at]!;
      }
    }
    return at + 1 - OFFSET;
  }
}
