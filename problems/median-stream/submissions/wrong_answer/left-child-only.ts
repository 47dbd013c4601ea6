/*
 * Its heap sifts a number down to the left child without looking at the right one.
 * Caught by: hidden
 */
class Heap {
  items: number[] = [];

  push(item: number): void {
    const { items } = this;
    let i = items.push(item) - 1;
    while (i > 0 && items[(i - 1) >> 1]! > items[i]!) {
      const up = (i - 1) >> 1;
      [items[i], items[up]] = [items[up]!, items[i]!];
      i = up;
    }
  }

  pop(): number {
    const { items } = this;
    const top = items[0]!;
    const last = items.pop()!;
    if (items.length === 0) return top;
    items[0] = last;
    for (let i = 0, left = 1; left < items.length && items[left]! < items[i]!; left = 2 * i + 1) {
      [items[i], items[left]] = [items[left]!, items[i]!];
      i = left;
    }
    return top;
  }
}

export class MedianFinder {
  private low = new Heap();
  private high = new Heap();

  addNum(num: number): void {
    this.low.push(-num);
    this.high.push(-this.low.pop());
    if (this.high.items.length > this.low.items.length) this.low.push(-this.high.pop());
  }

  findMedian(): number {
    const [low, high] = [this.low.items, this.high.items];
    return low.length > high.length ? -low[0]! : (high[0]! - low[0]!) / 2;
  }
}
