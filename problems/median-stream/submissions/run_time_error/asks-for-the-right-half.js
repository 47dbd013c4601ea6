/*
 * Reads the upper half for every answer, even while there is only one number.
 * Caught by: sample
 */
class MedianFinder {
  low = [];
  high = [];

  addNum(num) {
    const all = [...this.low, { num }, ...this.high].sort((a, b) => a.num - b.num);
    const middle = Math.ceil(all.length / 2);
    this.low = all.slice(0, middle);
    this.high = all.slice(middle);
  }

  findMedian() {
    const { num: below } = this.low.at(-1);
    const { num: above } = this.high.at(0);
    return this.low.length > this.high.length ? below : (below + above) / 2;
  }
}
