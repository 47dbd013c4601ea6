/*
 * Finds the position by binary search and inserts with splice, which moves everything behind it.
 * Caught by: growth
 */
export class MedianFinder {
  private sorted: number[] = [];

  addNum(num: number): void {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < num) low = middle + 1;
      else high = middle;
    }
    this.sorted.splice(low, 0, num);
  }

  findMedian(): number {
    const middle = this.sorted.length >> 1;
    if (this.sorted.length % 2 === 1) return this.sorted[middle]!;
    return (this.sorted[middle - 1]! + this.sorted[middle]!) / 2;
  }
}
