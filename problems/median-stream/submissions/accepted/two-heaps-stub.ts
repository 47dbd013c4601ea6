// Two heaps in LeetCode's TypeScript stub: a constructor, no export.
class MedianFinder {
  small: number[];
  large: number[];

  constructor() {
    this.small = [];
    this.large = [];
  }

  addNum(num: number): void {
    if (this.small.length === 0 || num <= this.small[0]!) this.push(this.small, num, 1);
    else this.push(this.large, num, -1);
    if (this.small.length > this.large.length + 1) {
      this.push(this.large, this.pop(this.small, 1), -1);
    } else if (this.large.length > this.small.length) {
      this.push(this.small, this.pop(this.large, -1), 1);
    }
  }

  findMedian(): number {
    if (this.small.length > this.large.length) return this.small[0]!;
    return (this.small[0]! + this.large[0]!) / 2;
  }

  // sign 1 keeps the largest on top, sign -1 the smallest.
  private push(heap: number[], num: number, sign: number): void {
    heap.push(num);
    let i = heap.length - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if ((heap[i]! - heap[up]!) * sign <= 0) break;
      [heap[i], heap[up]] = [heap[up]!, heap[i]!];
      i = up;
    }
  }

  private pop(heap: number[], sign: number): number {
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      let i = 0;
      for (;;) {
        let best = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < heap.length && (heap[child]! - heap[best]!) * sign > 0) best = child;
        }
        if (best === i) break;
        [heap[i], heap[best]] = [heap[best]!, heap[i]!];
        i = best;
      }
    }
    return top;
  }
}
