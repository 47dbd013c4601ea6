/*
 * An unbalanced search tree: fast on random numbers, but a chain when numbers arrive in order.
 * Caught by: growth
 */
class Branch {
  below: Branch | null = null;
  above: Branch | null = null;
  size = 1;
  constructor(readonly value: number) {}
}

export class MedianFinder {
  private root: Branch | null = null;

  addNum(num: number): void {
    const added = new Branch(num);
    if (!this.root) {
      this.root = added;
      return;
    }
    let branch = this.root;
    for (;;) {
      branch.size++;
      const side = num < branch.value ? 'below' : 'above';
      const next = branch[side];
      if (!next) {
        branch[side] = added;
        return;
      }
      branch = next;
    }
  }

  findMedian(): number {
    const half = this.root!.size / 2;
    return (this.at(Math.ceil(half) - 1) + this.at(Math.floor(half))) / 2;
  }

  private at(index: number): number {
    let branch = this.root!;
    for (;;) {
      const before = branch.below ? branch.below.size : 0;
      if (index === before) return branch.value;
      if (index < before) branch = branch.below!;
      else {
        index -= before + 1;
        branch = branch.above!;
      }
    }
  }
}
