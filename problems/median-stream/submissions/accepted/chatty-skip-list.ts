// A skip list with widths that logs every call to the console, as people do while debugging.
interface Tower {
  value: number;
  next: (Tower | null)[];
  width: number[];
}

const LEVELS = 18;

export class MedianFinder {
  private head: Tower = {
    value: -Infinity,
    next: new Array<Tower | null>(LEVELS).fill(null),
    width: new Array<number>(LEVELS).fill(1),
  };
  private count = 0;

  constructor() {
    console.log('new MedianFinder');
  }

  addNum(num: number): void {
    const before: Tower[] = [];
    const walked = new Array<number>(LEVELS).fill(0);
    let tower = this.head;
    for (let level = LEVELS - 1; level >= 0; level--) {
      while (tower.next[level] && tower.next[level]!.value < num) {
        walked[level] += tower.width[level]!;
        tower = tower.next[level]!;
      }
      before[level] = tower;
    }
    let height = 1;
    while (height < LEVELS && Math.random() < 0.5) height++;
    const added: Tower = { value: num, next: [], width: [] };
    let steps = 0;
    for (let level = 0; level < LEVELS; level++) {
      const left = before[level]!;
      if (level < height) {
        added.next[level] = left.next[level]!;
        left.next[level] = added;
        added.width[level] = left.width[level]! - steps;
        left.width[level] = steps + 1;
      } else {
        left.width[level]!++;
      }
      steps += walked[level]!;
    }
    this.count++;
    console.log('added', num, 'now', this.count);
  }

  findMedian(): number {
    const low = this.at(Math.ceil(this.count / 2));
    const high = this.at(Math.floor(this.count / 2) + 1);
    console.log('median of', this.count, 'is', (low + high) / 2);
    return (low + high) / 2;
  }

  /** The value of rank `rank`, counted from 1. */
  private at(rank: number): number {
    let tower = this.head;
    let at = 0;
    for (let level = LEVELS - 1; level >= 0; level--) {
      while (tower.next[level] && at + tower.width[level]! <= rank) {
        at += tower.width[level]!;
        tower = tower.next[level]!;
      }
    }
    return tower.value;
  }
}
