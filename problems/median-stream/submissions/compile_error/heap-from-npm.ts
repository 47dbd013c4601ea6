// Imports a heap from the registry; only the libraries that LeetCode provides are available.
import { Heap } from 'heap-js';

export class MedianFinder {
  private low = new Heap<number>(Heap.maxComparator);
  private high = new Heap<number>(Heap.minComparator);

  addNum(num: number): void {
    this.low.push(num);
    this.high.push(this.low.pop()!);
    if (this.high.size() > this.low.size()) this.low.push(this.high.pop()!);
  }

  findMedian(): number {
    if (this.low.size() > this.high.size()) return this.low.peek()!;
    return (this.low.peek()! + this.high.peek()!) / 2;
  }
}
