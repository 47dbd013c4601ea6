// A constant factor in the hundreds: one count per value and one per block of 500 values, both scanned for every
// answer.
const BLOCK = 500;

export class MedianFinder {
  private counts: number[] = new Array<number>(200_500).fill(0);
  private blocks: number[] = new Array<number>(401).fill(0);
  private size = 0;

  addNum(num: number): void {
    const place = num + 100_000;
    this.counts[place]!++;
    this.blocks[Math.floor(place / BLOCK)]!++;
    this.size++;
  }

  findMedian(): number {
    return (this.nth(Math.floor((this.size - 1) / 2)) + this.nth(Math.floor(this.size / 2))) / 2;
  }

  private nth(rank: number): number {
    let block = 0;
    while (rank >= this.blocks[block]!) rank -= this.blocks[block++]!;
    let place = block * BLOCK;
    while (rank >= this.counts[place]!) rank -= this.counts[place++]!;
    return place - 100_000;
  }
}
