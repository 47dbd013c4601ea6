/*
 * A Fenwick tree whose smallest value has index 0, where the step to the next index is 0, so the loop never ends.
 * Caught by: hidden/extremes
 */
export class MedianFinder {
  private tree = new Array<number>(200_002).fill(0);
  private size = 0;

  addNum(num: number): void {
    this.size++;
    for (let i = num + 100_000; i < this.tree.length; i += i & -i) this.tree[i]!++;
  }

  findMedian(): number {
    return (this.select(Math.ceil(this.size / 2)) + this.select(Math.floor(this.size / 2) + 1)) / 2;
  }

  private select(rank: number): number {
    let at = 0;
    for (let step = 1 << 17; step > 0; step >>= 1) {
      if (at + step < this.tree.length && this.tree[at + step]! < rank) {
        at += step;
        rank -= this.tree[at]!;
      }
    }
    return at + 1 - 100_000;
  }
}
