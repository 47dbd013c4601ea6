/** A binary heap of numbers, the smallest on top. */
class MinHeap {
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  get top(): number {
    return this.items[0]!;
  }

  push(item: number): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]! <= item) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number {
    const { items } = this;
    const top = items[0]!;
    const last = items.pop()!;
    const { length } = items;
    if (length === 0) return top;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && items[child + 1]! < items[child]!) child++;
      if (items[child]! >= last) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

/**
 * Two heaps: the lower half with its largest on top, kept as negated numbers, and the upper half with its
 * smallest on top. The lower half has as many numbers as the upper one, or one more.
 */
export class MedianFinder {
  private readonly lower = new MinHeap();
  private readonly upper = new MinHeap();

  addNum(num: number): void {
    const { lower, upper } = this;
    if (lower.size === upper.size) {
      upper.push(num);
      lower.push(-upper.pop());
    } else {
      lower.push(-num);
      upper.push(-lower.pop());
    }
  }

  findMedian(): number {
    const { lower, upper } = this;
    return lower.size > upper.size ? -lower.top : (upper.top - lower.top) / 2;
  }
}
