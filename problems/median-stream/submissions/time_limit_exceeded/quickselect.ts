/*
 * Runs quickselect for every answer: better than sorting, but still linear.
 * Caught by: growth
 */
export class MedianFinder {
  private nums: number[] = [];

  addNum(num: number): void {
    this.nums.push(num);
  }

  findMedian(): number {
    const half = this.nums.length / 2;
    return (this.select(Math.ceil(half) - 1) + this.select(Math.floor(half))) / 2;
  }

  /** The number at `rank` in order of size; the array is parted around it on the way. */
  private select(rank: number): number {
    const { nums } = this;
    let from = 0;
    let to = nums.length - 1;
    while (from < to) {
      const pivot = nums[from + Math.floor(Math.random() * (to - from + 1))]!;
      let i = from;
      let j = to;
      while (i <= j) {
        while (nums[i]! < pivot) i++;
        while (nums[j]! > pivot) j--;
        if (i <= j) {
          [nums[i], nums[j]] = [nums[j]!, nums[i]!];
          i++;
          j--;
        }
      }
      if (rank <= j) to = j;
      else if (rank >= i) from = i;
      else break;
    }
    return nums[rank]!;
  }
}
