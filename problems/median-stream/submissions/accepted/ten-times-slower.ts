// The right idea with a constant factor of ten or more: heaps as maps from strings to wrapped numbers, copied
// needlessly.
class SlowHeap {
  private items = new Map<string, { value: number }>();
  constructor(private before: (a: number, b: number) => boolean) {}

  size(): number {
    return this.items.size;
  }

  top(): number {
    return this.get(0);
  }

  push(value: number): void {
    let i = this.items.size;
    this.put(i, value);
    while (i > 0) {
      const up = Math.floor((i - 1) / 2);
      if (!this.before(this.get(i), this.get(up))) break;
      this.swap(i, up);
      i = up;
    }
  }

  pop(): number {
    const top = this.top();
    const last = this.items.size - 1;
    this.swap(0, last);
    this.items.delete(`at-${last}`);
    let i = 0;
    for (;;) {
      const [best] = [i, 2 * i + 1, 2 * i + 2]
        .filter((k) => k < last)
        .sort((a, b) => (this.before(this.get(a), this.get(b)) ? -1 : 1));
      if (best === undefined || best === i) break;
      this.swap(i, best);
      i = best;
    }
    return top;
  }

  private get(i: number): number {
    return this.items.get(`at-${i}`)!.value;
  }

  private put(i: number, value: number): void {
    this.items.set(`at-${i}`, { value });
  }

  private swap(i: number, j: number): void {
    const [a, b] = [this.get(i), this.get(j)];
    this.put(i, b);
    this.put(j, a);
  }
}

export class MedianFinder {
  private low = new SlowHeap((a, b) => a > b);
  private high = new SlowHeap((a, b) => a < b);

  addNum(num: number): void {
    this.low.push(num);
    this.high.push(this.low.pop());
    if (this.high.size() > this.low.size()) this.low.push(this.high.pop());
  }

  findMedian(): number {
    if (this.low.size() > this.high.size()) return this.low.top();
    return (this.low.top() + this.high.top()) / 2;
  }
}
