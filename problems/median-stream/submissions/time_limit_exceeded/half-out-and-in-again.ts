/*
 * One heap: for every answer, its smaller half is removed and added again.
 * Caught by: growth
 */
export class MedianFinder {
  private heap = new PriorityQueue<number>((a, b) => a - b);

  addNum(num: number): void {
    this.heap.enqueue(num);
  }

  findMedian(): number {
    const count = this.heap.size();
    const taken: number[] = [];
    while (taken.length < Math.floor(count / 2) + 1) taken.push(this.heap.dequeue());
    for (const num of taken) this.heap.enqueue(num);
    return (taken[Math.ceil(count / 2) - 1]! + taken[Math.floor(count / 2)]!) / 2;
  }
}
